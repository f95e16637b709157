import { Box } from '@mui/material';
import { mentorshipTiers } from '@qinglan/domain';
import { useListContext } from 'react-admin';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import { CoverageView } from './CoverageView.tsx';
import MentorshipTable from './MentorshipTable.tsx';

/** All mentorships; above those of one station, how far its chain reaches. */
export default function MentorshipList() {
  return (
    <LedgerList
      sort={{ field: 'from', order: 'DESC' }}
      createLabel="resources.mentorships.text.begin"
      filters={[
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="personId" source="personId" reference="people" />,
        <EnumFilter key="tier" source="tier" type="MentorshipTier" values={mentorshipTiers} />,
      ]}
    >
      {(empty) => (
        <>
          <StationCoverage />
          <MentorshipTable empty={empty} />
        </>
      )}
    </LedgerList>
  );
}

function StationCoverage() {
  const { stationId } = useListContext().filterValues;
  if (typeof stationId !== 'string' || stationId === '') return null;
  return (
    <Box sx={{ p: { xs: 2, sm: 2.5 }, borderBottom: 1, borderColor: 'divider' }}>
      <CoverageView stationId={stationId} />
    </Box>
  );
}
