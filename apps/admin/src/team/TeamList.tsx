import { teamFunctions, teamKinds } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter, FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import TeamTable from './TeamTable.tsx';

/** All teams. */
export default function TeamList() {
  return (
    <LedgerList
      sort={{ field: 'kind', order: 'ASC' }}
      filters={[
        <EnumFilter key="kind" source="kind" type="TeamKind" values={teamKinds} />,
        <EnumFilter key="function" source="function" type="TeamFunction" values={teamFunctions} />,
        <FlagFilter
          key="disbanded"
          source="disbanded"
          no="resources.teams.text.active"
          yes="resources.teams.text.disbandedOnly"
        />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
      ]}
    >
      {(empty) => <TeamTable empty={empty} />}
    </LedgerList>
  );
}
