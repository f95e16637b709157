import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMay } from '../shell/useRole.ts';
import { RecordLink } from '../ui/Text.tsx';
import type { CoveragePage } from './mentorship.operations.ts';

const shortest = 10;

interface UnreachedProps {
  readonly people: CoveragePage['unreached'];
  readonly stationId: string;
  readonly asOf: string;
}

/** Officers whom the chain does not reach, each with the way to a mentor. */
export function Unreached({ people, stationId, asOf }: UnreachedProps) {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? people : people.slice(0, shortest);
  const text = (key: string, smart_count: number) =>
    translate(`resources.mentorships.text.${key}`, { smart_count });
  if (people.length === 0) {
    return (
      <Typography color="textSecondary">{translate('resources.mentorships.text.allReached')}</Typography>
    );
  }
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {text('unreached', people.length)}
      </Typography>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 0.5 }}>
        {shown.map((person) => (
          <Stack
            key={person.id}
            component="li"
            direction="row"
            sx={{ gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
          >
            <RecordLink resource="people" record={person} />
            <Assign person={person} stationId={stationId} asOf={asOf} />
          </Stack>
        ))}
      </Stack>
      {people.length > shown.length && (
        <Button size="small" onClick={() => setWhole(true)} sx={{ mt: 1 }}>
          {text('showAll', people.length)}
        </Button>
      )}
    </Box>
  );
}

interface AssignProps {
  readonly person: CoveragePage['unreached'][number];
  readonly stationId: string;
  readonly asOf: string;
}

function Assign({ person, stationId, asOf }: AssignProps) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  if (!useMay('EDITOR')) return null;
  const defaults = { stationId, menteeId: person.id, tier: 'MEMBER_TO_OFFICER', from: asOf };
  const source = encodeURIComponent(JSON.stringify(defaults));
  return (
    <Button
      size="small"
      component={Link}
      to={`${createPath({ resource: 'mentorships', type: 'create' })}?source=${source}`}
      aria-label={translate('resources.mentorships.text.assignTo', { name: person.name })}
      sx={{ flexShrink: 0 }}
    >
      {translate('resources.mentorships.text.assign')}
    </Button>
  );
}
