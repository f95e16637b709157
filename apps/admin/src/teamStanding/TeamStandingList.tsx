import { RecordPicker } from '../form/RecordPicker.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import TeamStandingTable from './TeamStandingTable.tsx';

/** All published standings. */
export default function TeamStandingList() {
  return (
    <LedgerList
      sort={{ field: 'from', order: 'DESC' }}
      createLabel="resources.teamStandings.text.publish"
      filters={[<RecordPicker key="stationId" source="stationId" reference="stations" />]}
    >
      {(empty) => <TeamStandingTable empty={empty} />}
    </LedgerList>
  );
}
