import Star from '@mui/icons-material/StarOutlined';
import { Box, Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { RecordLink } from '../ui/Text.tsx';
import type { VanguardTaskRecord } from './vanguardTask.operations.ts';
import { wavesOf } from './waves.ts';

type Participation = VanguardTaskRecord['participations'][number];

/** Who went, wave after wave; leading Party members are marked. */
export function Waves({ task }: { readonly task: VanguardTaskRecord }) {
  const translate = useTranslate();
  const waves = wavesOf(task.participations)
    .map((people, index) => ({ wave: index + 1, people }))
    .filter(({ people }) => people.length > 0);
  const text = (key: string) => translate(`resources.vanguardTasks.text.${key}`);
  return (
    <Panel title={text('waves')} help={text('wavesHelp')}>
      {waves.length === 0 && <EmptyState compact title={text('nobody')} />}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {waves.map(({ wave, people }) => (
          <Wave key={wave} wave={wave} people={people} />
        ))}
      </Box>
    </Panel>
  );
}

interface WaveProps {
  readonly wave: number;
  readonly people: readonly Participation[];
}

function Wave({ wave, people }: WaveProps) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 3,
        pb: 2,
        borderLeft: 2,
        borderColor: 'divider',
        ml: 1,
        '&:last-child': { pb: 0, borderColor: 'transparent' },
        '&::before': {
          content: '""',
          position: 'absolute',
          left: -8,
          top: 4,
          width: 14,
          height: 14,
          borderRadius: '50%',
          bgcolor: wave === 1 ? 'primary.main' : 'text.disabled',
        },
      }}
    >
      <Typography variant="subtitle2" component="h3">
        {translate('resources.vanguardTasks.text.wave', { wave })}
      </Typography>
      <Stack
        component="ul"
        direction="row"
        sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 0.75, listStyle: 'none', m: 0, p: 0, mt: 0.5 }}
      >
        {people.map(({ id, person, partyCadre }) => (
          <Stack key={id} component="li" direction="row" sx={{ gap: 0.75, alignItems: 'center' }}>
            <RecordLink resource="people" record={person} />
            {partyCadre && (
              <Chip
                size="small"
                color="primary"
                variant="outlined"
                icon={<Star />}
                label={translate('resources.vanguardTasks.text.cadre')}
              />
            )}
          </Stack>
        ))}
      </Stack>
    </Box>
  );
}
