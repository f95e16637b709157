import { Typography } from '@mui/material';
import { needsNotice, type RuleCode } from '@qinglan/domain';
import { DateInput } from '../form/DateInput.tsx';
import { today } from '../ui/formatDate.ts';
import { NoticeForecast } from './NoticeProgress.tsx';
import { StepDialog, type StepProps } from './StepDialog.tsx';
import { checkNotice } from './step.check.ts';

const rules: readonly RuleCode[] = ['award.notice', 'nomination.lifecycle'];
const required = ['from'];

/** Puts a reviewed nomination on public notice. */
export function OpenNotice({ nomination }: StepProps) {
  return (
    <StepDialog
      nomination={nomination}
      action="openNotice"
      words="notice"
      isNext={needsNotice(nomination.kind)}
      required={required}
      rules={rules}
      check={checkNotice}
      defaultValues={{ from: today() }}
    >
      <DateInput source="from" isRequired help="resources.nominations.text.dayHelp" />
      {needsNotice(nomination.kind) && (
        <Typography variant="body2" role="status">
          <NoticeForecast />
        </Typography>
      )}
    </StepDialog>
  );
}
