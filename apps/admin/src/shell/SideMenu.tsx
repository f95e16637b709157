import Home from '@mui/icons-material/HomeOutlined';
import { List, ListItem, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { type ElementType, Fragment } from 'react';
import { useResourceDefinitions, useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';

const groups: readonly { readonly title: string; readonly resources: readonly string[] }[] = [
  { title: 'app.menu.ledger', resources: ['stations', 'branches', 'teams', 'people'] },
  { title: 'app.menu.party', resources: ['goals', 'handovers', 'mentorships', 'vanguardTasks'] },
  {
    title: 'app.menu.work',
    resources: [
      'studyDays',
      'caseReviews',
      'crimeStatistics',
      'serviceRecords',
      'exchangeMeetings',
      'teamStandings',
    ],
  },
  {
    title: 'app.menu.honours',
    resources: ['evaluations', 'selectionRounds', 'nominations', 'awards', 'careerEvents'],
  },
  { title: 'app.menu.figures', resources: ['metrics', 'publications'] },
  { title: 'app.menu.rules', resources: ['authorities', 'awardKinds'] },
];

/** The way to every list. */
export function SideMenu({ onNavigate }: { readonly onNavigate?: () => void }) {
  const translate = useTranslate();
  const definitions = useResourceDefinitions();
  const shown = groups
    .map(({ title, resources }) => ({ title, resources: resources.filter((name) => definitions[name]) }))
    .filter(({ resources }) => resources.length > 0);
  return (
    <nav aria-label={translate('app.menu.label')}>
      <List dense sx={{ px: 1.25, pt: 1.5 }}>
        <Item to="/" label={translate('app.home.title')} icon={Home} onNavigate={onNavigate} />
      </List>
      {shown.map(({ title, resources }) => (
        <Fragment key={title}>
          <Typography
            variant="caption"
            color="textSecondary"
            component="h2"
            id={title}
            sx={{ px: 2.75, pt: 1.25 }}
          >
            {translate(title)}
          </Typography>
          <List dense sx={{ px: 1.25, pt: 0.25 }} aria-labelledby={title}>
            {resources.map((name) => (
              <Item
                key={name}
                to={`/${name}`}
                label={translate(`resources.${name}.name`, { smart_count: 2 })}
                icon={definitions[name]?.icon}
                onNavigate={onNavigate}
              />
            ))}
          </List>
        </Fragment>
      ))}
    </nav>
  );
}

interface ItemProps {
  readonly to: string;
  readonly label: string;
  readonly icon: ElementType | undefined;
  readonly onNavigate: (() => void) | undefined;
}

function Item({ to, label, icon: Icon, onNavigate }: ItemProps) {
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={NavLink}
        to={to}
        end={to === '/'}
        onClick={onNavigate}
        sx={{
          borderRadius: 1,
          minHeight: 40,
          px: 1.5,
          color: 'text.primary',
          '& .MuiListItemIcon-root': { minWidth: 34, color: 'text.secondary' },
          '&.active': {
            bgcolor: (theme) => alpha(theme.palette.primary.main, 0.1),
            color: 'primary.main',
            fontWeight: 600,
          },
          '&.active .MuiListItemIcon-root': { color: 'primary.main' },
        }}
      >
        <ListItemIcon>{Icon && <Icon fontSize="small" />}</ListItemIcon>
        <ListItemText
          primary={label}
          slotProps={{ primary: { sx: { fontSize: '0.9375rem', fontWeight: 'inherit' } } }}
        />
      </ListItemButton>
    </ListItem>
  );
}
