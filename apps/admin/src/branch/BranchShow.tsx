import { Box, Stack } from '@mui/material';
import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { useOperation } from '../data/useOperation.ts';
import { HandoverTable } from '../handover/index.ts';
import { useMay } from '../shell/useRole.ts';
import { Relay } from '../station/index.ts';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RelatedList } from '../ui/RelatedList.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink } from '../ui/Text.tsx';
import { WorkshopPanel } from '../workshop/index.ts';
import { AppointSecretary } from './AppointSecretary.tsx';
import { BranchCommittee } from './BranchCommittee.tsx';
import { BranchLanes } from './BranchLanes.tsx';
import { BranchMembers } from './BranchMembers.tsx';
import { BranchTerms } from './BranchTerms.tsx';
import { type BranchPage, BranchPageDocument, type BranchRecord } from './branch.operations.ts';
import { EndTenure } from './EndTenure.tsx';

/** A branch: its terms and secretaries, its committee and members, and its awards. */
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
          <Life branch={branch} />
          <Suspense fallback={<LoadingRows rows={3} />}>
            <WorkshopPanel branchId={branch.id} />
          </Suspense>
          <RelatedList
            reference="handovers"
            target="branchId"
            sort={{ field: 'handedOn', order: 'DESC' }}
            title={translate('resources.handovers.name', { smart_count: 2 })}
          >
            {(empty) => <HandoverTable empty={empty} inBranch />}
          </RelatedList>
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

function Life({ branch }: { readonly branch: BranchRecord }) {
  const { data, error, refetch } = useOperation(BranchPageDocument, { id: branch.id });
  const page = data?.node?.__typename === 'Branch' ? data.node : undefined;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!page) return <LoadingRows rows={4} />;
  return (
    <>
      <BranchLanes page={page} />
      <Secretaries page={page} branch={branch} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <BranchTerms page={page} branch={branch} />
        <BranchCommittee page={page} branch={branch} />
      </Box>
      <BranchMembers page={page} branch={branch} />
    </>
  );
}

function Secretaries({ page, branch }: { readonly page: BranchPage; readonly branch: BranchRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const running = page.secretaries.filter(({ to }) => to == null);
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
      <Relay branch={page} />
    </Panel>
  );
}
