import { Step, StepLabel, Stepper, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { DateText, RecordLink } from '../ui/Text.tsx';
import { NoticeProgress } from './NoticeProgress.tsx';
import type { NominationRecord } from './nomination.operations.ts';

type Actor = { readonly id: string; readonly name: string } | null | undefined;

/** The life of a nomination: what was done, by whom and when, and where it stands. */
export function LifeSteps({ nomination }: { readonly nomination: NominationRecord }) {
  const translate = useTranslate();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const text = (key: string) => translate(`resources.nominations.text.${key}`);
  const { status, submittedOn, reviewedOn, noticeFrom, decidedOn } = nomination;
  const isEnded = status === 'REJECTED' || status === 'WITHDRAWN';
  // A nomination that ended early shows only the steps that were taken.
  const shown = (taken: unknown) => !isEnded || taken != null;
  return (
    <Panel title={text('life')}>
      <Stepper orientation={isPhone ? 'vertical' : 'horizontal'} alternativeLabel={!isPhone} activeStep={-1}>
        {shown(submittedOn) && (
          <LifeStep label={text('stepSubmit')} isDone={submittedOn != null}>
            <Taken by={nomination.nominator} on={submittedOn} />
          </LifeStep>
        )}
        {shown(reviewedOn) && (
          <LifeStep label={text('stepReview')} isDone={reviewedOn != null}>
            <Taken by={nomination.reviewer} on={reviewedOn} />
          </LifeStep>
        )}
        {shown(noticeFrom) && (
          <LifeStep
            label={text('stepNotice')}
            isDone={status !== 'PUBLIC_NOTICE' && (noticeFrom != null || status === 'APPROVED')}
            isRunning={status === 'PUBLIC_NOTICE'}
          >
            <NoticeProgress nomination={nomination} />
          </LifeStep>
        )}
        <LifeStep
          label={isEnded ? translate(`enums.NominationStatus.${status}`) : text('stepDecide')}
          isDone={decidedOn != null}
          isRefused={isEnded}
        >
          {status === 'WITHDRAWN' ? (
            <DateText value={decidedOn} />
          ) : (
            <Taken by={nomination.approver} on={decidedOn} />
          )}
        </LifeStep>
      </Stepper>
    </Panel>
  );
}

interface LifeStepProps {
  readonly label: string;
  readonly isDone: boolean;
  readonly isRunning?: boolean;
  readonly isRefused?: boolean;
  readonly children: ReactNode;
}

function LifeStep({
  label,
  isDone,
  isRunning = false,
  isRefused = false,
  children,
  ...placed
}: LifeStepProps) {
  return (
    <Step active={isRunning} completed={isDone && !isRefused} {...placed}>
      <StepLabel error={isRefused} optional={<span style={{ fontSize: '0.8125rem' }}>{children}</span>}>
        {label}
      </StepLabel>
    </Step>
  );
}

function Taken({ by, on }: { readonly by: Actor; readonly on: string | null | undefined }) {
  const translate = useTranslate();
  if (!on) return translate('resources.nominations.text.waiting');
  return (
    <>
      {by ? <RecordLink resource="people" record={by} /> : translate('resources.nominations.text.nobody')} ·{' '}
      <DateText value={on} />
    </>
  );
}
