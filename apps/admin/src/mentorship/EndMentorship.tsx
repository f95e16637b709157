import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { today } from '../ui/formatDate.ts';
import { mentorshipRuleCodes } from './MentorshipForm.tsx';
import { checkEnding } from './mentorship.check.ts';
import type { MentorshipRecord } from './mentorship.operations.ts';

const required = ['to'];

/** Ends a mentorship. */
export function EndMentorship({ mentorship }: { readonly mentorship: MentorshipRecord }) {
  const translate = useTranslate();
  const { id, version, mentor, mentee } = mentorship;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkEnding(mentorship, values, context),
    [mentorship],
  );
  const defaults = useMemo(() => ({ to: today() }), []);
  const text = (key: string) =>
    translate(`resources.mentorships.text.${key}`, { mentor: mentor.name, mentee: mentee.name });
  return (
    <ActionDialog
      resource="mentorships"
      action="end"
      label={text('end')}
      title={text('endTitle')}
      done={text('ended')}
      input={input}
      required={required}
      rules={mentorshipRuleCodes}
      check={check}
      defaultValues={defaults}
    >
      <DateInput source="to" isRequired help="resources.mentorships.text.endHelp" />
    </ActionDialog>
  );
}
