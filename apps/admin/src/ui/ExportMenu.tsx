import Download from '@mui/icons-material/DownloadOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import type { InterchangeKind } from '@qinglan/domain/interchange';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';

/** Saves all records of a kind as a file that can be imported again. */
export function ExportMenu({ kind }: { readonly kind: InterchangeKind }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Download />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate(`app.export.${kind}`)}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        {(['csv', 'xlsx'] as const).map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={`/exports/${kind}.${format}?language=${language}`}
            download
            onClick={close}
          >
            {translate(`app.export.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
