import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { GoalTable } from '../goal/index.ts';
import { useMay } from '../shell/useRole.ts';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { LoadingRows } from '../ui/States.tsx';
import { PeriodText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import type { WorkshopRecord } from './workshop.operations.ts';

/** A workshop and its goals. */
export default function WorkshopShow() {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const text = (key: string) => translate(`resources.workshops.text.${key}`);
  return (
    <LedgerShow<WorkshopRecord>
      title={({ name }) => name}
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
      subtitle={({ branch, foundedOn, dissolvedOn }) => (
        <>
          <RecordLink resource="branches" record={branch} /> ·{' '}
          <PeriodText from={foundedOn} to={dissolvedOn} />
        </>
      )}
    >
      {({ id }) => (
        <RelatedList
          reference="goals"
          target="workshopId"
          sort={{ field: 'setOn', order: 'DESC' }}
          title={text('goals')}
          action={
            mayEdit && <NewRelated resource="goals" defaults={{ workshopId: id }} label={text('setGoal')} />
          }
        >
          {(empty) => (
            <Suspense fallback={<LoadingRows />}>
              <GoalTable empty={empty} inWorkshop />
            </Suspense>
          )}
        </RelatedList>
      )}
    </LedgerShow>
  );
}
