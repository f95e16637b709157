import { Box, Button, Chip, Divider, Stack, Typography } from '@mui/material';
import { useLocaleState, useNotify } from 'react-admin';
import { type Account, endOtherSessions, endSession, type SignedInBrowser } from '../data/account.ts';
import { SignInProblem } from '../shell/SignInProblem.tsx';
import { useAttempt } from '../shell/useAttempt.ts';
import { formatInstant } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import { browserName } from './browserName.ts';
import { useText } from './useText.ts';

interface BrowsersPanelProps extends Pick<Account, 'browsers'> {
  readonly onChanged: () => void;
}

/** Where one is signed in, and the way to end that elsewhere. */
export function BrowsersPanel({ browsers, onChanged }: BrowsersPanelProps) {
  const text = useText();
  const notify = useNotify();
  const { busy, error, attempt } = useAttempt();
  const end = (work: () => Promise<void>) =>
    attempt(async () => {
      await work();
      notify(text('ended'), { type: 'success' });
      onChanged();
    });
  const [own, ...others] = browsers;
  return (
    <Panel
      title={text('browsers')}
      help={text('browsersHelp')}
      action={
        others.length > 0 && (
          <Button variant="outlined" size="small" disabled={busy} onClick={() => end(endOtherSessions)}>
            {text('endOthers')}
          </Button>
        )
      }
    >
      {error !== null && <SignInProblem error={error} />}
      <Stack
        component="ul"
        divider={<Divider component="li" aria-hidden />}
        sx={{ m: 0, p: 0, gap: 1.5, listStyle: 'none' }}
      >
        <BrowserRow browser={own} />
        {others.map((browser) => (
          <BrowserRow
            key={browser.token}
            browser={browser}
            isBusy={busy}
            onEnd={() => end(() => endSession(browser.token))}
          />
        ))}
      </Stack>
    </Panel>
  );
}

interface BrowserRowProps {
  readonly browser: SignedInBrowser;
  readonly isBusy?: boolean;
  /** Absent for the one that shows the page. */
  readonly onEnd?: () => void;
}

function BrowserRow({ browser, isBusy = false, onEnd }: BrowserRowProps) {
  const text = useText();
  const [locale] = useLocaleState();
  const name = browserName(browser.userAgent) ?? text('unknownBrowser');
  const at = (instant: string) => formatInstant(instant, locale);
  const facts = [
    browser.ipAddress,
    text('lastUsed', { at: at(browser.updatedAt) }),
    text('since', { at: at(browser.createdAt) }),
  ];
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ alignItems: 'center', justifyContent: 'space-between', gap: 1.5, flexWrap: 'wrap' }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 240px' }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography sx={{ fontWeight: 500 }}>{name}</Typography>
          {!onEnd && <Chip size="small" label={text('thisOne')} variant="outlined" />}
        </Stack>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {facts.filter((fact) => fact !== '').join(' · ')}
        </Typography>
      </Box>
      {onEnd && (
        <Button size="small" disabled={isBusy} onClick={onEnd} aria-label={text('endOf', { browser: name })}>
          {text('end')}
        </Button>
      )}
    </Stack>
  );
}
