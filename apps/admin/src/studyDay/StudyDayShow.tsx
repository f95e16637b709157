import { useTranslate } from 'react-admin';
import { CaseReviewTable } from '../caseReview/index.ts';
import { useMay } from '../shell/useRole.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { HeldOn } from './HeldOn.tsx';
import type { StudyDayRecord } from './studyDay.operations.ts';

/** A study day, and the cases that it reviewed. */
export default function StudyDayShow() {
  return (
    <LedgerShow<StudyDayRecord>
      title={({ topic }) => topic}
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
      subtitle={({ heldOn }) => <HeldOn value={heldOn} />}
    >
      {(studyDay) => (
        <>
          <About studyDay={studyDay} />
          <Reviews studyDay={studyDay} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ studyDay }: { readonly studyDay: StudyDayRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.studyDays.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('station')}>
          <RecordLink resource="stations" record={studyDay.station} />
        </Fact>
        <Fact label={label('heldOn')}>
          <HeldOn value={studyDay.heldOn} />
        </Fact>
        <Fact label={label('leader')}>
          {studyDay.leader && <RecordLink resource="people" record={studyDay.leader} />}
        </Fact>
        <Fact label={label('attendance')}>{studyDay.attendance}</Fact>
      </Facts>
    </Panel>
  );
}

function Reviews({ studyDay }: { readonly studyDay: StudyDayRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { id: studyDayId, stationId, heldOn: reviewedOn } = studyDay;
  return (
    <RelatedList
      reference="caseReviews"
      target="studyDayId"
      sort={{ field: 'caseNumber', order: 'ASC' }}
      title={translate('resources.studyDays.text.reviews')}
      action={
        mayEdit && (
          <NewRelated
            resource="caseReviews"
            defaults={{ studyDayId, stationId, reviewedOn }}
            label={translate('resources.caseReviews.text.record')}
          />
        )
      }
    >
      {(empty) => <CaseReviewTable empty={empty} atStation />}
    </RelatedList>
  );
}
