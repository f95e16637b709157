import Tune from '@mui/icons-material/TuneOutlined';
import { Box, Button, Collapse, Stack, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type ReactNode, useId, useState } from 'react';
import { FilterLiveForm, useListContext, useTranslate } from 'react-admin';

interface FilterBarProps {
  /** Always in sight: the search. */
  readonly search: ReactNode;
  readonly children?: ReactNode;
}

/** The filters of a list. They act as one types; on a phone all but the search are folded away. */
export function FilterBar({ search, children }: FilterBarProps) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const [open, setOpen] = useState(false);
  const id = useId();
  const active = Object.keys(filterValues).filter((name) => name !== 'search').length;
  const inputs = (
    <Box
      id={id}
      sx={{
        display: 'grid',
        gap: 1.5,
        pt: 1.5,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(180px, 1fr))' },
        '& > *': { minWidth: 0 },
      }}
    >
      {children}
    </Box>
  );
  return (
    <Box role="search" sx={{ p: { xs: 1.5, sm: 2 }, borderBottom: 1, borderColor: 'divider' }}>
      <FilterLiveForm>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, maxWidth: { md: 420 } }}>{search}</Box>
          {children && isPhone && (
            <Button
              variant="outlined"
              startIcon={<Tune />}
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
              sx={{ minHeight: 40, flexShrink: 0 }}
            >
              {translate(active ? 'app.list.filtersActive' : 'app.list.filters', { smart_count: active })}
            </Button>
          )}
          {Object.keys(filterValues).length > 0 && (
            <Button onClick={() => setFilters({}, [])} sx={{ minHeight: 40, flexShrink: 0 }}>
              {translate('app.list.clear')}
            </Button>
          )}
        </Stack>
        {children && (isPhone ? <Collapse in={open}>{inputs}</Collapse> : inputs)}
      </FilterLiveForm>
    </Box>
  );
}
