import { Box, Link, Stack, Typography } from '@mui/material';
import { awardClasses } from '@qinglan/domain';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../ui/States.tsx';
import { useName } from '../ui/useName.ts';
import type { ClassTotal, Totals } from './home.operations.ts';

const lists = ['stations', 'branches', 'teams', 'people', 'evaluations', 'awards'] as const;

/** How many records each list holds; each figure leads to its list. */
export function Figures({ totals }: { readonly totals: Totals }) {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      }}
    >
      {lists.map((name) => (
        <li key={name}>
          <Link
            component={RouterLink}
            to={`/${name}`}
            underline="none"
            color="inherit"
            sx={{ display: 'block', py: 0.5 }}
          >
            <Typography
              component="span"
              sx={{ display: 'block', fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25 }}
            >
              {totals[name].totalCount}
            </Typography>
            <Typography component="span" variant="body2" color="textSecondary">
              {translate(`resources.${name}.name`, { smart_count: 2 })}
            </Typography>
          </Link>
        </li>
      ))}
    </Box>
  );
}

/** Standing awards by class, the highest first. */
export function AwardClasses({ totals }: { readonly totals: readonly ClassTotal[] }) {
  const translate = useTranslate();
  const nameOf = useName();
  if (totals.length === 0) {
    const name = nameOf('awards', 2);
    return <EmptyState compact title={translate('app.list.emptyTitle', { name })} />;
  }
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {totals.toSorted(byRank).map((total) => (
        <Stack
          key={total.class}
          component="li"
          direction="row"
          sx={{
            justifyContent: 'space-between',
            gap: 2,
            py: 0.5,
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-child': { borderBottom: 0 },
          }}
        >
          <span>{total.class && translate(`enums.AwardClass.${total.class}`)}</span>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('app.home.awardsCount', { smart_count: total.awards })}
            {total.people > 0 && <> · {translate('app.home.peopleCount', { smart_count: total.people })}</>}
          </Box>
        </Stack>
      ))}
    </Stack>
  );
}

/** Named titles stand outside the ladder, and below it. */
const ladder: readonly (string | null | undefined)[] = awardClasses
  .filter((known) => known !== 'NAMED_TITLE')
  .reverse();
const rankOf = ({ class: awardClass }: ClassTotal) =>
  ladder.includes(awardClass) ? ladder.indexOf(awardClass) : ladder.length;
const byRank = (one: ClassTotal, other: ClassTotal) => rankOf(one) - rankOf(other);
