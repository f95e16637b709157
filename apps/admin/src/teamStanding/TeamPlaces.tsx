import { Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../ui/States.tsx';
import { RecordLink } from '../ui/Text.tsx';
import { periodName } from './periodName.ts';
import { type TeamPlace, TeamPlacesDocument } from './teamStanding.operations.ts';

/** Where a team stood in each published standing, the latest first. */
export default function TeamPlaces({ teamId }: { readonly teamId: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useOperation(TeamPlacesDocument, { id: teamId });
  const places = data?.node?.__typename === 'Team' ? data.node.scores : undefined;
  return (
    <Panel title={translate('resources.teamStandings.text.places')}>
      {error && <ErrorState error={error} onRetry={() => refetch()} compact />}
      {!places && !error && <LoadingRows rows={2} />}
      {places?.length === 0 && (
        <EmptyState compact title={translate('resources.teamStandings.text.noPlaces')} />
      )}
      {places && places.length > 0 && (
        <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
          {places.toReversed().map((place) => (
            <Place key={place.id} place={place} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function Place({ place: { position, score, standing } }: { readonly place: TeamPlace }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const text = (key: string, options: object) => translate(`resources.teamStandings.text.${key}`, options);
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1.5, justifyContent: 'space-between', flexWrap: 'wrap' }}
    >
      <RecordLink
        resource="teamStandings"
        record={{ id: standing.id, name: periodName(standing.from, standing.to, language) }}
      />
      <Typography>
        {text('placeOf', { position, teams: standing.scores.length })}
        <Typography component="span" variant="body2" color="textSecondary">
          {' · '}
          {text('points', { score: score.toLocaleString(language) })}
        </Typography>
      </Typography>
    </Stack>
  );
}
