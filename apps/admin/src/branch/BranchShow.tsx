import { Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { Relay } from '../station/index.ts';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink } from '../ui/Text.tsx';
import { AppointSecretary } from './AppointSecretary.tsx';
import { BranchLanes } from './BranchLanes.tsx';
import { BranchSections } from './BranchSections.tsx';
import { type BranchPage, BranchPageDocument, type BranchRecord } from './branch.operations.ts';
import { EndTenure } from './EndTenure.tsx';

/** A branch: its terms and secretaries, its committee and members, and its awards. */
export default function BranchShow() {
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
      {(branch) => <Life branch={branch} />}
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
      <BranchSections page={page} branch={branch} />
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
