import type { RuleCode } from '@qinglan/domain';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { LongText } from '../form/inputs.tsx';
import { useMay } from '../shell/useRole.ts';
import type { PublicationRow } from './publication.operations.ts';

interface ActionProps {
  readonly publication: Pick<PublicationRow, 'id' | 'version' | 'status' | 'archivedAt' | 'title'>;
}

const publishRules: readonly RuleCode[] = ['claim.qualifier', 'publication.lifecycle'];
const nothing: readonly string[] = [];

/** Publishes a draft; figures that the ledger does not bear out need a reason. For reviewers. */
export function PublishPublication({ publication }: ActionProps) {
  const translate = useTranslate();
  const { id, version, status, archivedAt, title } = publication;
  const input = useMemo(() => ({ id, version }), [id, version]);
  if (!useMay('REVIEWER') || status !== 'DRAFT' || archivedAt) return null;
  const text = (key: string) => translate(`resources.publications.text.${key}`, { title });
  return (
    <ActionDialog
      resource="publications"
      action="publish"
      label={text('publish')}
      title={text('publishTitle')}
      help={text('publishHelp')}
      done={text('publishedDone')}
      input={input}
      required={nothing}
      rules={publishRules}
    >
      <DateInput source="publishedOn" help="resources.publications.text.publishedOnHelp" />
    </ActionDialog>
  );
}

const required = ['reason'];

/** Takes an account out of the lists with a reason. For reviewers. */
export function WithdrawPublication({ publication }: ActionProps) {
  const translate = useTranslate();
  const { id, version, archivedAt, title } = publication;
  const input = useMemo(() => ({ id, version }), [id, version]);
  if (!useMay('REVIEWER') || archivedAt) return null;
  const text = (key: string) => translate(`resources.publications.text.${key}`, { title });
  return (
    <ActionDialog
      resource="publications"
      action="withdraw"
      label={text('withdraw')}
      title={text('withdrawTitle')}
      help={text('withdrawHelp')}
      done={text('withdrawnDone')}
      input={input}
      required={required}
      rules={[]}
    >
      <LongText source="reason" isRequired />
    </ActionDialog>
  );
}
