import { CircularProgress, Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { readAccount } from '../data/account.ts';
import { SignInProblem } from '../shell/SignInProblem.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { BrowsersPanel } from './BrowsersPanel.tsx';
import { PasswordPanel } from './PasswordPanel.tsx';
import { SecondFactorPanel } from './SecondFactorPanel.tsx';
import { useText } from './useText.ts';

const queryKey = ['account'];

/** How one's own account is secured. */
export default function AccountPage() {
  const text = useText();
  const name = useTranslate()('resources.account.name', { smart_count: 1 });
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey, queryFn: readAccount });
  const refresh = () => queries.invalidateQueries({ queryKey });
  return (
    <>
      <PageHeader title={name} subtitle={text('subtitle')} />
      {error && <SignInProblem error={error} />}
      {!(data || error) && <CircularProgress aria-label={name} />}
      {data && (
        <Stack sx={{ gap: 2, maxWidth: 760, minWidth: 0 }}>
          <SecondFactorPanel isOn={data.hasSecondFactor} onChanged={refresh} />
          <PasswordPanel onChanged={refresh} />
          <BrowsersPanel browsers={data.browsers} onChanged={refresh} />
        </Stack>
      )}
    </>
  );
}
