import { needsNotice } from '@qinglan/domain';
import { useMay } from '../shell/useRole.ts';
import { ApproveNomination } from './ApproveNomination.tsx';
import { RejectNomination, WithdrawNomination } from './EndNomination.tsx';
import { OpenNotice } from './OpenNotice.tsx';
import { ReviewNomination } from './ReviewNomination.tsx';
import type { StepProps } from './StepDialog.tsx';
import { SubmitDraft } from './SubmitDraft.tsx';

/** The steps that may follow, the next one first; each role sees its own. */
export function NextSteps({ nomination }: StepProps) {
  const mayDecide = useMay('REVIEWER');
  const { status, kind } = nomination;
  const isReviewed = status === 'REVIEWED';
  const isOpen = isReviewed || status === 'DRAFT' || status === 'SUBMITTED' || status === 'PUBLIC_NOTICE';
  if (!isOpen) return null;
  return (
    <>
      {status === 'DRAFT' && <SubmitDraft nomination={nomination} />}
      {status === 'SUBMITTED' && mayDecide && <ReviewNomination nomination={nomination} />}
      {isReviewed && <OpenNotice nomination={nomination} />}
      {mayDecide && (isReviewed || status === 'PUBLIC_NOTICE') && (
        <ApproveNomination nomination={nomination} isNext={!isReviewed || !needsNotice(kind)} />
      )}
      {mayDecide && status !== 'DRAFT' && <RejectNomination nomination={nomination} />}
      <WithdrawNomination nomination={nomination} />
    </>
  );
}
