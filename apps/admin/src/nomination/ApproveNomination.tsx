import { Alert } from '@mui/material';
import { needsNotice, type RuleCode } from '@qinglan/domain';
import { DateInput } from '../form/DateInput.tsx';
import { LongText, NumberBox, Row, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { Countdown } from './NoticeProgress.tsx';
import { StepDialog, type StepProps } from './StepDialog.tsx';
import { checkApproval } from './step.check.ts';

const rules: readonly RuleCode[] = [
  'award.notice',
  'nomination.four-eyes',
  'nomination.yield',
  'award.officers-only',
  'award.authority-level',
  'award.one-deed',
  'award.repeat',
  'award.dates',
  'nomination.lifecycle',
];
const required = ['approverId', 'authorityId', 'on'];

/** Grants the award; for reviewers. */
export function ApproveNomination({ nomination, isNext }: StepProps & { readonly isNext: boolean }) {
  const { kind, noticeFrom } = nomination;
  return (
    <StepDialog
      nomination={nomination}
      action="approve"
      words="approve"
      hasHelp
      isNext={isNext}
      required={required}
      rules={rules}
      check={checkApproval}
      defaultValues={{ on: today() }}
    >
      {noticeFrom && needsNotice(kind) && (
        <Alert severity="info">
          <Countdown nomination={nomination} />
        </Alert>
      )}
      <RecordPicker source="approverId" reference="people" isRequired />
      <RecordPicker source="authorityId" reference="authorities" isRequired />
      <Row>
        <DateInput source="on" isRequired label="resources.nominations.fields.decidedOn" />
        <TextBox source="documentNumber" />
      </Row>
      {kind.yearly && (
        <NumberBox
          source="honourYear"
          help="resources.nominations.text.honourYearHelp"
          min={1900}
          max={2199}
        />
      )}
      {needsNotice(kind) && (
        <LongText source="noticeExemption" help="resources.nominations.text.noticeExemptionHelp" />
      )}
      <LongText source="exemption" help="resources.nominations.text.exemptionHelp" />
    </StepDialog>
  );
}
