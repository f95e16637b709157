import MenuIcon from '@mui/icons-material/MenuOutlined';
import { AppBar, Box, Container, Drawer, IconButton, LinearProgress, Link, Toolbar } from '@mui/material';
import { type ReactNode, Suspense, useState } from 'react';
import { type CoreLayoutProps, useLoading, useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { LoadingRows } from '../ui/States.tsx';
import { Brand } from './Brand.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { AppearanceSwitch, LanguageSwitch } from './Preferences.tsx';
import { SideMenu } from './SideMenu.tsx';
import { UserMenu } from './UserMenu.tsx';

const menuWidth = 220;
const barHeight = 56;

/** The frame of every page: the bar, the menu, the page. */
export function AppLayout({ children }: CoreLayoutProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary' }}>
      <SkipLink />
      <TopBar onMenu={() => setOpen(true)} />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { sx: { width: 264 }, 'aria-label': translate('app.menu.label') } }}
      >
        <SideMenu onNavigate={() => setOpen(false)} />
      </Drawer>
      <Box sx={{ display: 'flex' }}>
        <FixedMenu>
          <SideMenu />
        </FixedMenu>
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, outline: 'none !important' }}
        >
          <Container maxWidth="lg" sx={{ py: { xs: 2, sm: 3 }, px: { xs: 1.5, sm: 3 } }}>
            <PageBoundary key={pathname}>
              <Suspense fallback={<LoadingRows />}>{children}</Suspense>
            </PageBoundary>
          </Container>
        </Box>
      </Box>
    </Box>
  );
}

function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  const translate = useTranslate();
  return (
    <AppBar
      position="sticky"
      color="inherit"
      elevation={0}
      sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}
    >
      <Toolbar variant="dense" sx={{ minHeight: barHeight, gap: 0.5, px: { xs: 1, sm: 2.5 } }}>
        <IconButton
          onClick={onMenu}
          aria-label={translate('ra.action.open_menu')}
          sx={{ display: { md: 'none' }, color: 'text.primary' }}
        >
          <MenuIcon />
        </IconButton>
        <Link
          component={RouterLink}
          to="/"
          color="inherit"
          underline="none"
          aria-label={translate('app.home.title')}
        >
          <Brand />
        </Link>
        <Box sx={{ flex: 1 }} />
        <LanguageSwitch />
        <AppearanceSwitch />
        <UserMenu />
      </Toolbar>
      <Progress />
    </AppBar>
  );
}

function Progress() {
  const loading = useLoading();
  return (
    <Box aria-hidden sx={{ position: 'absolute', insetInline: 0, bottom: -1, height: 2 }}>
      {loading && <LinearProgress sx={{ height: 2 }} />}
    </Box>
  );
}

function FixedMenu({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: { xs: 'none', md: 'block' },
        width: menuWidth,
        flexShrink: 0,
        position: 'sticky',
        top: barHeight,
        height: `calc(100vh - ${barHeight}px)`,
        overflowY: 'auto',
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      {children}
    </Box>
  );
}

/** Lets the keyboard pass over the menu. A link would disturb the router's own use of the address's hash. */
function SkipLink() {
  const translate = useTranslate();
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById('main-content')?.focus()}
      sx={{
        position: 'fixed',
        top: 8,
        left: 8,
        zIndex: 'tooltip',
        px: 2,
        py: 1,
        border: 0,
        borderRadius: 1,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        transform: 'translateY(-200%)',
        '&:focus': { transform: 'none' },
      }}
    >
      {translate('ra.navigation.skip_nav')}
    </Box>
  );
}
