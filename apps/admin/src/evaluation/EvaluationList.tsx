import { evaluationOutcomes } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter, FlagFilter, YearFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import EvaluationTable from './EvaluationTable.tsx';

/** All evaluations. */
export default function EvaluationList() {
  return (
    <LedgerList
      exports="evaluations"
      sort={{ field: 'year', order: 'DESC' }}
      createLabel="resources.evaluations.text.record"
      filters={[
        <YearFilter key="year" source="year" label="resources.evaluations.fields.year" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="authorityId" source="authorityId" reference="authorities" />,
        <EnumFilter key="outcome" source="outcome" type="EvaluationOutcome" values={evaluationOutcomes} />,
        <FlagFilter
          key="effective"
          source="effective"
          no="resources.evaluations.text.supersededOnly"
          yes="resources.evaluations.text.effectiveOnly"
        />,
      ]}
    >
      {(empty) => <EvaluationTable empty={empty} />}
    </LedgerList>
  );
}
