import Logout from '@mui/icons-material/LogoutOutlined';
import ManageAccounts from '@mui/icons-material/ManageAccountsOutlined';
import { Avatar, Button, IconButton, Popover, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useGetIdentity, useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Held, useHeldText } from '../ui/account/Grants.tsx';

/** Who is signed in, with which role, and the way out. */
export function UserMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const { identity } = useGetIdentity();
  const textOf = useHeldText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const name = identity?.fullName ?? '';
  return (
    <>
      <IconButton
        aria-label={translate('app.menu.account', { name })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Avatar
          sx={{
            width: 32,
            height: 32,
            fontSize: 14,
            bgcolor: 'secondary.main',
            color: 'secondary.contrastText',
          }}
        >
          {[...name][0]?.toUpperCase() ?? ''}
        </Avatar>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-labelledby': id, variant: 'outlined', sx: { p: 2, minWidth: 220 } },
        }}
      >
        <Typography id={id} component="h2" variant="h3">
          {name}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {identity?.email}
        </Typography>
        {(identity?.['grants'] ?? []).map((held: Held) => (
          <Typography key={textOf(held)} variant="body2" color="textSecondary">
            {textOf(held)}
          </Typography>
        ))}
        <Stack sx={{ mt: 1.5, gap: 1 }}>
          <Button
            variant="outlined"
            fullWidth
            startIcon={<ManageAccounts />}
            component={Link}
            to="/account"
            onClick={() => setAnchor(null)}
          >
            {translate('resources.account.name', { smart_count: 1 })}
          </Button>
          <Button variant="outlined" fullWidth startIcon={<Logout />} onClick={() => logout()}>
            {translate('ra.auth.logout')}
          </Button>
        </Stack>
      </Popover>
    </>
  );
}
