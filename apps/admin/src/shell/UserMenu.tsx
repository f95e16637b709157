import Logout from '@mui/icons-material/LogoutOutlined';
import { Avatar, Box, Divider, IconButton, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetIdentity, useLogout, usePermissions, useTranslate } from 'react-admin';

/** Who is signed in, with which role, and the way out. */
export function UserMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<string | null>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = identity?.fullName ?? '';
  return (
    <>
      <IconButton
        aria-label={translate('app.menu.account', { name })}
        aria-haspopup="menu"
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
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box component="li" sx={{ px: 2, py: 1, maxWidth: 280 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {name}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="p">
            {String(identity?.['email'] ?? '')}
          </Typography>
          {permissions && (
            <Typography variant="caption" color="textSecondary" component="p">
              {translate(`app.role.${permissions}`)}
            </Typography>
          )}
        </Box>
        <Divider component="li" />
        <MenuItem onClick={() => logout()}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
}
