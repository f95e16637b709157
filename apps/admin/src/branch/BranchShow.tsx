import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { Relay } from '../station/index.ts';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RelatedList } from '../ui/RelatedList.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink } from '../ui/Text.tsx';
import { AppointSecretary } from './AppointSecretary.tsx';
import { type BranchRecord, BranchRelayDocument } from './branch.operations.ts';
import { EndTenure } from './EndTenure.tsx';

/** A branch: its secretaries one after the other, and its awards. */
export default function BranchShow() {
  const translate = useTranslate();
  return (
    <LedgerShow<BranchRecord>
      title={({ name }) => name}
      subtitle={({ station, foundedOn, dissolvedOn }) => (
        <>
          <RecordLink resource="stations" record={station} /> · <DateText value={foundedOn} />
          {dissolvedOn && (
            <>
              {' – '}
              <DateText value={dissolvedOn} />
            </>
          )}
        </>
      )}
      actions={(branch) => <AppointSecretary branch={branch} />}
    >
      {(branch) => (
        <>
          <Secretaries branch={branch} />
          <RelatedList
            reference="awards"
            target="recipientId"
            sort={{ field: 'grantedOn', order: 'DESC' }}
            title={translate('resources.stations.text.awards')}
          >
            {(empty) => <AwardTable empty={empty} />}
          </RelatedList>
        </>
      )}
    </LedgerShow>
  );
}

function Secretaries({ branch }: { readonly branch: BranchRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { data, error, refetch } = useOperation(BranchRelayDocument, { id: branch.id });
  const relay = data?.node?.__typename === 'Branch' ? data.node : undefined;
  const running = relay?.secretaries.filter(({ to }) => to == null) ?? [];
  return (
    <Panel
      title={translate('resources.stations.text.relay')}
      help={translate('resources.stations.text.relayHelp')}
      action={
        mayEdit && (
          <Stack direction="row" sx={{ gap: 1 }}>
            {running.map((tenure) => (
              <EndTenure key={tenure.id} tenure={tenure} branchId={branch.id} />
            ))}
          </Stack>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => refetch()} compact />}
      {!error &&
        (relay ? (
          <Box>
            <Relay branch={relay} />
          </Box>
        ) : (
          <LoadingRows rows={2} />
        ))}
    </Panel>
  );
}
