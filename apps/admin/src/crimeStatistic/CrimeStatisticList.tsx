import { statisticCategories } from '@qinglan/domain';
import { NumberInput } from 'react-admin';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import CrimeStatisticTable from './CrimeStatisticTable.tsx';

/** All crime statistics. */
export default function CrimeStatisticList() {
  return (
    <LedgerList
      sort={{ field: 'from', order: 'DESC' }}
      createLabel="resources.crimeStatistics.text.record"
      filters={[
        <NumberInput key="year" source="year" helperText={false} min={1900} max={2199} />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <EnumFilter key="category" source="category" type="StatisticCategory" values={statisticCategories} />,
      ]}
    >
      {(empty) => <CrimeStatisticTable empty={empty} />}
    </LedgerList>
  );
}
