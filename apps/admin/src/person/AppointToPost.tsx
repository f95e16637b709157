import { type PostKind, postKinds, type RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, Row, SyntheticInput, TextBox, YesNo } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkPost } from './post.check.ts';

export const postRules: readonly RuleCode[] = [
  'person.one-director',
  'person.post-in-service',
  'station.lifetime',
  'period.order',
];

interface Named {
  readonly id: string;
  readonly name: string;
}

type AppointToPostProps =
  | { readonly person: Named; readonly station?: Named | null | undefined }
  | { readonly person?: undefined; readonly station: Named };

/** Appoints the person of the page, or somebody at the station of the page, to a post. */
export function AppointToPost({ person, station }: AppointToPostProps) {
  const translate = useTranslate();
  const [personId, stationId] = [person?.id, station?.id];
  const input = useMemo(() => (personId ? { personId } : { stationId }), [personId, stationId]);
  const required = useMemo(() => [personId ? 'stationId' : 'personId', 'kind', 'from'], [personId]);
  const defaults = useMemo(() => (stationId && personId ? { stationId } : {}), [stationId, personId]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkPost({ ...values, ...input }, context),
    [input],
  );
  const name = (person ?? station)?.name ?? '';
  const text = (key: string) => translate(`resources.people.text.${key}`, { name });
  return (
    <ActionDialog
      resource="people"
      action="appointToPost"
      variant="text"
      label={text('appoint')}
      title={text(person ? 'appointTitle' : 'appointAtTitle')}
      done={text('appointed')}
      input={input}
      required={required}
      rules={postRules}
      check={check}
      defaultValues={defaults}
    >
      {person ? (
        <RecordPicker source="stationId" reference="stations" isRequired />
      ) : (
        <RecordPicker source="personId" reference="people" isRequired filter={{ stationId }} />
      )}
      <PostInputs />
      <DateInput source="from" isRequired />
      <EndPrevious />
      <SyntheticInput />
    </ActionDialog>
  );
}

/** What a post is; its name is asked where the kind does not say it. */
export function PostInputs() {
  return (
    <Row>
      <EnumInput source="kind" isRequired type="PostKind" values={postKinds} />
      <TextBox source="title" isRequired={useKind() === 'OTHER'} help="resources.people.text.titleHelp" />
    </Row>
  );
}

function EndPrevious() {
  if (useKind() !== 'DIRECTOR') return null;
  return <YesNo source="endPrevious" help="resources.people.text.endPreviousHelp" />;
}

function useKind(): PostKind | undefined {
  return useWatch<{ kind?: PostKind }, 'kind'>({ name: 'kind' });
}
