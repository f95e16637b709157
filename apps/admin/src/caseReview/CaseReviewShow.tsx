import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import type { CaseReviewRecord } from './caseReview.operations.ts';
import { Findings } from './Findings.tsx';
import { FindingsChip } from './FindingsChip.tsx';
import { OpenFinding } from './OpenFinding.tsx';

/** The review of a case, and what it found wanting. */
export default function CaseReviewShow() {
  return (
    <LedgerShow<CaseReviewRecord>
      title={({ caseNumber }) => caseNumber}
      chips={(review) => (
        <>
          <FindingsChip review={review} />
          <SyntheticChip synthetic={review.synthetic} />
        </>
      )}
      subtitle={({ station }) => <RecordLink resource="stations" record={station} />}
      actions={(review) => <OpenFinding review={review} />}
    >
      {(review) => (
        <>
          <About review={review} />
          <Findings review={review} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ review }: { readonly review: CaseReviewRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.caseReviews.fields.${field}`);
  const { studyDay, reviewer } = review;
  return (
    <Panel>
      <Facts>
        <Fact label={label('category')}>
          <EnumText type="CaseCategory" value={review.category} />
        </Fact>
        <Fact label={label('reviewedOn')}>
          <DateText value={review.reviewedOn} />
        </Fact>
        <Fact label={label('reviewer')}>
          {reviewer && <RecordLink resource="people" record={reviewer} />}
        </Fact>
        <Fact label={label('studyDay')}>
          {studyDay && <RecordLink resource="studyDays" record={{ id: studyDay.id, name: studyDay.topic }} />}
        </Fact>
        <Fact label={label('summary')} wide>
          {review.summary}
        </Fact>
      </Facts>
    </Panel>
  );
}
