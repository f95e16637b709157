import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { FlagWall } from './FlagWall.tsx';
import { GradeChip } from './GradeChip.tsx';
import { Relay } from './Relay.tsx';
import { StationSections } from './StationSections.tsx';
import { type StationRecord, StationRelayDocument } from './station.operations.ts';

/** A station: the flag wall, the relay, and everything that belongs to it. */
export default function StationShow() {
  return (
    <LedgerShow<StationRecord>
      title={({ name }) => name}
      chips={(station) => (
        <>
          <GradeChip grade={station.grade} />
          <SyntheticChip synthetic={station.synthetic} />
        </>
      )}
      subtitle={(station) => (
        <>
          {station.code} · <RecordLink resource="authorities" record={station.authority} /> ·{' '}
          <DateText value={station.establishedOn} />
          {station.dissolvedOn && (
            <>
              {' – '}
              <DateText value={station.dissolvedOn} />
            </>
          )}
        </>
      )}
    >
      {(station) => (
        <>
          <FlagWall stationId={station.id} />
          <RelayPanel stationId={station.id} />
          <StationSections station={station} />
        </>
      )}
    </LedgerShow>
  );
}

function RelayPanel({ stationId }: { readonly stationId: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useOperation(StationRelayDocument, { id: stationId });
  const branches = data?.node?.__typename === 'Station' ? data.node.branches : undefined;
  return (
    <Panel
      title={translate('resources.stations.text.relay')}
      help={translate('resources.stations.text.relayHelp')}
    >
      {error && <ErrorState error={error} onRetry={() => refetch()} compact />}
      {!error && branches === undefined && <LoadingRows rows={2} />}
      {branches?.length === 0 && (
        <EmptyState compact title={translate('resources.stations.text.relayNone')} />
      )}
      {branches?.map((branch) => (
        <Box key={branch.id} sx={{ '& + &': { mt: 3 } }}>
          <Box sx={{ mb: 1 }}>
            <RecordLink resource="branches" record={branch} />
          </Box>
          <Relay branch={branch} />
        </Box>
      ))}
    </Panel>
  );
}
