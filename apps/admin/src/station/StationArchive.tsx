import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { LongText } from '../form/inputs.tsx';
import { useMay } from '../shell/useRole.ts';
import type { StationRecord } from './station.operations.ts';

const required = ['reason'];

/** Takes a station out of the lists, or brings it back, with a reason; for reviewers. */
export function StationArchive({ station }: { readonly station: StationRecord }) {
  const translate = useTranslate();
  const { id, version, name, archivedAt } = station;
  const action = archivedAt ? 'restore' : 'archive';
  const text = (key: string) => translate(`resources.stations.text.${key}`, { name });
  const input = useMemo(() => ({ id, version }), [id, version]);
  if (!useMay('REVIEWER')) return null;
  return (
    <ActionDialog
      resource="stations"
      action={action}
      label={text(action)}
      title={text(`${action}Title`)}
      help={text(`${action}Help`)}
      done={text(archivedAt ? 'restoredDone' : 'archivedDone')}
      input={input}
      required={required}
      rules={[]}
    >
      <LongText source="reason" isRequired />
    </ActionDialog>
  );
}
