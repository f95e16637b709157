import { Box, Tooltip, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatPeriod, today } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import type { BranchPage } from './branch.operations.ts';
import { type Placed, type Span, timeScale, type YearMark } from './lanes.ts';

interface LaneSpan extends Span {
  readonly label: string;
}

/** 届 above, 任 below, on one time line: for the eye alone, the lists below say it in words. */
export function BranchLanes({ page }: { readonly page: BranchPage }) {
  const translate = useTranslate();
  const text = (key: string, options: object = {}) => translate(`resources.branches.text.${key}`, options);
  const terms = page.terms.map(({ id, number, electedOn, endedOn }) => ({
    key: id,
    from: electedOn,
    to: endedOn,
    label: text('termN', { number }),
  }));
  const tenures = page.secretaries.map(({ id, from, to, person }) => ({
    key: id,
    from,
    to,
    label: person.name,
  }));
  const scale = timeScale([...terms, ...tenures], today());
  if (scale === null || terms.length === 0) return null;
  return (
    <Panel title={text('lanes')} help={text('lanesHelp')}>
      <Box
        aria-hidden
        sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.75 }}
      >
        <LaneName name={text('termLane')} />
        <Lane placed={scale.place(terms)} colour="secondary" />
        <LaneName name={text('tenureLane')} />
        <Lane placed={scale.place(tenures)} colour="primary" />
        <span />
        <Years years={scale.years} />
      </Box>
    </Panel>
  );
}

function LaneName({ name }: { readonly name: string }) {
  return (
    <Typography variant="caption" color="textSecondary" sx={{ alignSelf: 'center' }}>
      {name}
    </Typography>
  );
}

interface LaneProps {
  readonly placed: readonly Placed<LaneSpan>[];
  readonly colour: 'primary' | 'secondary';
}

function Lane({ placed, colour }: LaneProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (
    <Box sx={{ position: 'relative', height: 30, borderRadius: 1, bgcolor: 'action.hover' }}>
      {placed.map(({ item, left, width }) => (
        <Tooltip
          key={item.key}
          title={`${item.label} · ${formatPeriod(item.from, item.to, language, translate('app.record.present'))}`}
        >
          <Box
            sx={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              left: `${left}%`,
              width: `calc(${width}% - 2px)`,
              px: 0.75,
              borderRadius: '4px',
              border: 1,
              borderColor: `${colour}.main`,
              bgcolor: item.to == null ? `${colour}.main` : 'background.paper',
              color: item.to == null ? `${colour}.contrastText` : 'text.primary',
              overflow: 'hidden',
              whiteSpace: 'nowrap',
              textOverflow: 'ellipsis',
              fontSize: '0.75rem',
              lineHeight: '28px',
            }}
          >
            {item.label}
          </Box>
        </Tooltip>
      ))}
    </Box>
  );
}

function Years({ years }: { readonly years: readonly YearMark[] }) {
  return (
    <Box sx={{ position: 'relative', height: 18 }}>
      {years.map(({ year, left }) => (
        <Typography
          key={year}
          variant="caption"
          color="textSecondary"
          sx={{ position: 'absolute', left: `${left}%` }}
        >
          {year}
        </Typography>
      ))}
    </Box>
  );
}
