import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink } from '../ui/Text.tsx';
import { GradeDialog } from './GradeDialog.tsx';
import { GradeLadder } from './GradeLadder.tsx';
import { JurisdictionDialog, StaffingDialog } from './ProfileDialogs.tsx';
import { type StationProfile as Profile, StationProfileDocument } from './profile.operations.ts';
import { Snapshots } from './Snapshots.tsx';
import type { StationRecord } from './station.operations.ts';

const jurisdictionFields = ['population', 'floatingPopulation', 'venues', 'fireKeyUnits'] as const;
const staffingFields = ['officers', 'auxiliaries', 'rooms'] as const;

/** What a station is: where it belongs, its grade, its jurisdiction and its staffing in numbers. */
export default function StationProfile({ station }: { readonly station: StationRecord }) {
  const { data, error, refetch } = useOperation(StationProfileDocument, { id: station.id });
  const profile = data?.node?.__typename === 'Station' ? data.node : undefined;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!profile) return <LoadingRows rows={4} />;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
        <JurisdictionNumbers station={station} profile={profile} />
      </Box>
      <Grades station={station} profile={profile} />
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <StaffingNumbers station={station} profile={profile} />
        <About station={station} profile={profile} />
      </Stack>
    </Box>
  );
}

interface PartProps {
  readonly station: StationRecord;
  readonly profile: Profile;
}

function JurisdictionNumbers({ station: { id }, profile }: PartProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <Snapshots
      title={translate('resources.stations.text.jurisdiction')}
      fields={jurisdictionFields}
      snapshots={profile.jurisdictionProfiles}
      record={mayEdit && <JurisdictionDialog stationId={id} />}
      change={(snapshot) =>
        mayEdit && (
          <>
            <JurisdictionDialog stationId={id} snapshot={snapshot} />
            <ArchiveRecord inRow type="JurisdictionProfile" record={snapshot} />
          </>
        )
      }
    />
  );
}

function StaffingNumbers({ station: { id }, profile }: PartProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <Snapshots
      title={translate('resources.stations.text.staffing')}
      fields={staffingFields}
      snapshots={profile.staffingProfiles}
      record={mayEdit && <StaffingDialog stationId={id} />}
      change={(snapshot) =>
        mayEdit && (
          <>
            <StaffingDialog stationId={id} snapshot={snapshot} />
            <ArchiveRecord inRow type="StaffingProfile" record={snapshot} />
          </>
        )
      }
    />
  );
}

function Grades({ station, profile }: PartProps) {
  const mayEdit = useMay('EDITOR');
  return (
    <GradeLadder
      grade={station.grade}
      gradings={profile.gradings}
      record={mayEdit && <GradeDialog stationId={station.id} />}
      change={(grading) =>
        mayEdit && (
          <>
            <GradeDialog stationId={station.id} grading={grading} />
            <ArchiveRecord inRow type="StationGrading" record={grading} />
          </>
        )
      }
    />
  );
}

function About({ station, profile: { successors } }: PartProps) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.stations.fields.${field}`);
  return (
    <Panel title={translate('resources.stations.text.about')}>
      <Facts>
        <Fact label={label('code')}>{station.code}</Fact>
        <Fact label={label('authority')}>
          <RecordLink resource="authorities" record={station.authority} />
        </Fact>
        <Fact label={label('establishedOn')}>
          <DateText value={station.establishedOn} />
        </Fact>
        <Fact label={label('dissolvedOn')}>
          {station.dissolvedOn && <DateText value={station.dissolvedOn} />}
        </Fact>
        <Fact label={label('predecessors')}>
          {station.predecessors.length > 0 && <Links stations={station.predecessors} />}
        </Fact>
        <Fact label={label('successors')}>{successors.length > 0 && <Links stations={successors} />}</Fact>
      </Facts>
    </Panel>
  );
}

function Links({
  stations,
}: {
  readonly stations: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <>
      {stations.map((station) => (
        <div key={station.id}>
          <RecordLink resource="stations" record={station} />
        </div>
      ))}
    </>
  );
}
