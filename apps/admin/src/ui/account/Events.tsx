import { Box, Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOperation } from '../../data/useOperation.ts';
import { formatInstant } from '../formatDate.ts';
import { Panel } from '../Panel.tsx';
import { ErrorState, LoadingRows } from '../States.tsx';
import { AccountEventsDocument } from './events.operations.ts';

/** What was done to an account: by whom, and when; newest first. */
export function AccountEvents({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const { data, error, refetch } = useOperation(AccountEventsDocument, { id });
  const nodes = data?.accountEvents.nodes ?? [];
  return (
    <Panel title={translate('app.account.events')} help={translate('app.account.eventsHelp')}>
      {error && <ErrorState error={error} onRetry={() => refetch()} compact />}
      {!data && !error && <LoadingRows rows={3} />}
      {data && nodes.length === 0 && translate('app.account.noEvents')}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.25 }}>
        {nodes.map(({ id: event, at, kind, actor, actorName, role, place }) => (
          <Box component="li" key={event} sx={{ overflowWrap: 'anywhere' }}>
            <Typography variant="body2" component="span" sx={{ fontWeight: 500 }}>
              {translate(`enums.AccountEventKind.${kind}`)}
              {role &&
                ` · ${translate('app.account.held', {
                  role: translate(`app.role.${role}`),
                  place: place ?? translate('app.account.everywhere'),
                })}`}
            </Typography>
            <Typography variant="caption" color="textSecondary" component="p">
              {formatInstant(at, language)} · {actorName ?? translate(`app.account.${doerOf(actor)}`)}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Panel>
  );
}

function doerOf(actor: string): 'firstStart' | 'commandLine' {
  return actor === 'system:first-start' ? 'firstStart' : 'commandLine';
}
