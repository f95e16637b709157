import { Box, Stack, Typography } from '@mui/material';
import { stationGrades } from '@qinglan/domain';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { StationGrade } from '../generated/graphql.ts';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { DateText, EnumText, SyntheticChip } from '../ui/Text.tsx';
import type { Grading } from './profile.operations.ts';

interface GradeLadderProps {
  readonly grade: StationGrade;
  /** The latest first. */
  readonly gradings: readonly Grading[];
  readonly record: ReactNode;
  readonly change: (grading: Grading) => ReactNode;
}

/** The grade of a station as the rung that it stands on, and how it got there. */
export function GradeLadder({ grade, gradings, record, change }: GradeLadderProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate('resources.stations.fields.grade')} action={record}>
      <Rungs grade={grade} gradings={gradings} />
      {gradings.length === 0 ? (
        <EmptyState compact title={translate('resources.stations.text.noGrade')} />
      ) : (
        <Stack component="ol" reversed sx={{ listStyle: 'none', m: 0, mt: 2, p: 0 }}>
          {gradings.map((grading, index) => (
            <Step key={grading.id} grading={grading} current={index === 0} action={change(grading)} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

/** Steps that rise from the left; those below the one reached are filled, and say when they were reached last. */
function Rungs({ grade, gradings }: Pick<GradeLadderProps, 'grade' | 'gradings'>) {
  const reached = stationGrades.indexOf(grade);
  return (
    <Stack direction="row" aria-hidden sx={{ gap: 0.75, alignItems: 'flex-end' }}>
      {stationGrades.map((rung, index) => {
        const since = gradings.find((grading) => grading.grade === rung)?.from;
        const here = index === reached;
        return (
          <Box key={rung} sx={{ flex: 1, minWidth: 0 }}>
            <Typography
              variant="body2"
              sx={{ fontWeight: here ? 650 : 400, color: here ? 'text.primary' : 'text.secondary' }}
            >
              <EnumText type="StationGrade" value={rung} />
            </Typography>
            <Typography variant="caption" color="textSecondary" component="div" sx={{ minHeight: 20 }}>
              {index <= reached && since && since.slice(0, 4)}
            </Typography>
            <Box
              sx={{
                height: 10 + index * 12,
                borderRadius: '4px 4px 0 0',
                bgcolor: index <= reached ? 'primary.main' : 'divider',
                opacity: here || index > reached ? 1 : 0.45,
              }}
            />
          </Box>
        );
      })}
    </Stack>
  );
}

interface StepProps {
  readonly grading: Grading;
  readonly current: boolean;
  readonly action: ReactNode;
}

function Step({ grading, current, action }: StepProps) {
  const { grade, from, authority, documentNumber, acknowledgements, synthetic } = grading;
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        gap: 1.5,
        alignItems: 'center',
        justifyContent: 'space-between',
        borderLeft: 3,
        borderColor: current ? 'primary.main' : 'divider',
        pl: 1.5,
        py: 0.75,
        '& + &': { mt: 0.75 },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Stack direction="row" sx={{ columnGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography component="span" sx={{ fontWeight: 500 }}>
            <EnumText type="StationGrade" value={grade} />
          </Typography>
          <Typography component="span" variant="body2" color="textSecondary">
            <DateText value={from} />
          </Typography>
          <SyntheticChip synthetic={synthetic} />
        </Stack>
        <Typography variant="body2" color="textSecondary" component="div">
          {[authority?.name, documentNumber, ...acknowledgements.map(({ reason }) => reason)]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      {action && <Box sx={{ flexShrink: 0 }}>{action}</Box>}
    </Stack>
  );
}
