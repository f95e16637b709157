import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput } from '../form/inputs.tsx';
import type { PostKind } from '../generated/graphql.ts';
import { PostInputs, postRules } from './AppointToPost.tsx';
import { checkEndOfPost, checkPostCorrection } from './post.check.ts';

interface PostDialogProps {
  readonly post: {
    readonly id: string;
    readonly version: number;
    readonly kind: PostKind;
    readonly title?: string | null;
    readonly from: string;
    readonly to?: string | null;
    readonly synthetic: boolean;
  };
  readonly person: { readonly id: string; readonly name: string };
  readonly stationId: string;
}

const toEnd = ['to'];
const toCorrect = ['kind', 'from'];

/** Ends a post. */
export function EndPost({ post, person, stationId }: PostDialogProps) {
  const translate = useTranslate();
  const { id, version } = post;
  const personId = person.id;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) =>
      checkEndOfPost({ stationId, personId }, id, values, context),
    [stationId, personId, id],
  );
  const text = (key: string) => translate(`resources.people.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="people"
      action="endPost"
      variant="text"
      label={text('endPost')}
      title={text('endPostTitle')}
      done={text('postEnded')}
      input={input}
      required={toEnd}
      rules={postRules}
      check={check}
    >
      <DateInput source="to" isRequired help="resources.people.text.endPostHelp" />
    </ActionDialog>
  );
}

/** Corrects what was recorded of a post. */
export function CorrectPost({ post, person, stationId }: PostDialogProps) {
  const translate = useTranslate();
  const { id, version, kind, title, from, to, synthetic } = post;
  const personId = person.id;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const defaults = useMemo(() => ({ kind, title, from, to, synthetic }), [kind, title, from, to, synthetic]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) =>
      checkPostCorrection({ stationId, personId }, id, values, context),
    [stationId, personId, id],
  );
  const text = (key: string) => translate(`resources.people.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="people"
      action="updatePost"
      variant="text"
      label={text('correct')}
      title={text('correctPostTitle')}
      done={text('corrected')}
      input={input}
      required={toCorrect}
      rules={postRules}
      check={check}
      defaultValues={defaults}
    >
      <PostInputs />
      <Row>
        <DateInput source="from" isRequired />
        <DateInput source="to" />
      </Row>
      <SyntheticInput />
    </ActionDialog>
  );
}
