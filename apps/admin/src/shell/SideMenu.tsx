import ExpandLess from '@mui/icons-material/ExpandLessOutlined';
import ExpandMore from '@mui/icons-material/ExpandMoreOutlined';
import Home from '@mui/icons-material/HomeOutlined';
import {
  ButtonBase,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Typography,
} from '@mui/material';
import { alpha } from '@mui/material/styles';
import { type ElementType, type ReactNode, useEffect, useRef } from 'react';
import { usePermissions, useResourceDefinitions, useStore, useTranslate } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { reaches } from '../data/roles.ts';
import type { Role } from '../generated/graphql.ts';

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
  { title: 'app.menu.figures', resources: ['metrics', 'publications', 'imports'] },
  { title: 'app.menu.rules', resources: ['authorities', 'awardKinds'] },
  { title: 'app.menu.trace', resources: ['ledgerEntries'] },
  { title: 'app.menu.administration', resources: ['users', 'apiKeys'] },
];

/** The way to every list, in groups that can be folded; the place one is at is always in sight. */
export function SideMenu({ onNavigate }: { readonly onNavigate?: () => void }) {
  const translate = useTranslate();
  const definitions = useResourceDefinitions<{ readonly readers?: Role }>();
  const { permissions } = usePermissions<Role | null>();
  const mayRead = (name: string) => {
    const readers = definitions[name]?.options?.readers;
    return readers === undefined || reaches(permissions, readers);
  };
  const shown = groups
    .map(({ title, resources }) => ({
      title,
      resources: resources.filter((name) => definitions[name] && mayRead(name)),
    }))
    .filter(({ resources }) => resources.length > 0);
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const [folded, setFolded] = useStore<readonly string[]>('menu.folded', unfolded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for the effect's end.
    void nav.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  const fold = (title: string) =>
    setFolded(folded.includes(title) ? folded.filter((one) => one !== title) : [...folded, title]);
  return (
    <nav ref={nav} aria-label={translate('app.menu.label')}>
      <List dense disablePadding sx={{ px: 1.25, pt: 1 }}>
        <Item to="/" label={translate('app.home.title')} icon={Home} onNavigate={onNavigate} />
      </List>
      {shown.map(({ title, resources }) => (
        <Group key={title} title={title} isFolded={folded.includes(title)} onFold={() => fold(title)}>
          {resources.map((name) => (
            <Item
              key={name}
              to={`/${name}`}
              label={translate(`resources.${name}.name`, { smart_count: 2 })}
              icon={definitions[name]?.icon}
              onNavigate={onNavigate}
            />
          ))}
        </Group>
      ))}
    </nav>
  );
}

const unfolded: readonly string[] = [];

interface GroupProps {
  readonly title: string;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly children: ReactNode;
}

function Group({ title, isFolded, onFold, children }: GroupProps) {
  const translate = useTranslate();
  const Arrow = isFolded ? ExpandMore : ExpandLess;
  return (
    <>
      <Typography component="h2" sx={{ px: 1.25, pt: 0.5 }}>
        <ButtonBase
          onClick={onFold}
          aria-expanded={!isFolded}
          id={title}
          sx={{
            width: '100%',
            justifyContent: 'space-between',
            borderRadius: 1,
            px: 1.5,
            py: 0.5,
            typography: 'caption',
            color: 'text.secondary',
            '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
          }}
        >
          {translate(title)}
          <Arrow aria-hidden sx={{ fontSize: 16, opacity: 0.7 }} />
        </ButtonBase>
      </Typography>
      {!isFolded && (
        <List dense disablePadding sx={{ px: 1.25 }} aria-labelledby={title}>
          {children}
        </List>
      )}
    </>
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
          minHeight: { xs: 44, md: 32 },
          py: 0,
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
