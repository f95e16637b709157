import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import FirstPage from '@mui/icons-material/FirstPage';
import { IconButton, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

const sizes = [10, 25, 50, 100];

/** Where in the list we are, and the way on. Cursors go page by page, so that is what is offered. */
export function Pages({ sizeChoice = true }: { readonly sizeChoice?: boolean }) {
  const translate = useTranslate();
  const {
    page,
    perPage,
    total = 0,
    setPage,
    setPerPage,
    hasNextPage,
    hasPreviousPage,
    data = [],
  } = useListContext();
  if (total === 0) return null;
  if (!sizeChoice && total <= perPage) return null;
  const begin = (page - 1) * perPage + 1;
  return (
    <Stack
      component="nav"
      aria-label={translate('app.list.pagination')}
      direction="row"
      sx={{
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 0.5,
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        flexWrap: 'wrap',
      }}
    >
      <Typography variant="body2" color="textSecondary" aria-live="polite" sx={{ mr: 'auto' }}>
        {translate('ra.navigation.page_range_info', {
          offsetBegin: begin,
          offsetEnd: begin + data.length - 1,
          total,
        })}
      </Typography>
      {sizeChoice && total > 10 && (
        <TextField
          select
          fullWidth={false}
          label={translate('app.list.perPage')}
          value={perPage}
          onChange={(event) => setPerPage(Number(event.target.value))}
          sx={{ width: 96, display: { xs: 'none', sm: 'inline-flex' } }}
        >
          {sizes.map((size) => (
            <MenuItem key={size} value={size}>
              {size}
            </MenuItem>
          ))}
        </TextField>
      )}
      <IconButton
        aria-label={translate('ra.navigation.first')}
        disabled={page === 1}
        onClick={() => setPage(1)}
      >
        <FirstPage />
      </IconButton>
      <IconButton
        aria-label={translate('ra.navigation.previous')}
        disabled={!hasPreviousPage}
        onClick={() => setPage(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        aria-label={translate('ra.navigation.next')}
        disabled={!hasNextPage}
        onClick={() => setPage(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Stack>
  );
}
