import { caseCategories } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { DateYearFilter, EnumFilter, FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import CaseReviewTable from './CaseReviewTable.tsx';

/** All case reviews. */
export default function CaseReviewList() {
  return (
    <LedgerList
      sort={{ field: 'reviewedOn', order: 'DESC' }}
      createLabel="resources.caseReviews.text.record"
      filters={[
        <FlagFilter
          key="openFindings"
          source="openFindings"
          no="resources.caseReviews.text.noneOpen"
          yes="resources.caseReviews.text.someOpen"
        />,
        <EnumFilter key="category" source="category" type="CaseCategory" values={caseCategories} />,
        <DateYearFilter key="reviewedOn" source="reviewedOn" label="resources.caseReviews.fields.year" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
      ]}
    >
      {(empty) => <CaseReviewTable empty={empty} />}
    </LedgerList>
  );
}
