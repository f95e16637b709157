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
  const clear = Object.keys(filterValues).length > 0 && (
    <Button onClick={() => setFilters({}, [])} sx={{ minHeight: 40, justifySelf: 'start' }}>
      {translate('app.list.clear')}
    </Button>
  );
  return (
    <Box role="search" sx={{ p: { xs: 1.5, sm: 2 }, borderBottom: 1, borderColor: 'divider' }}>
      <FilterLiveForm>
        {isPhone ? (
          <>
            <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
              <Box sx={{ flex: 1 }}>{search}</Box>
              {children && (
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
            </Stack>
            <Collapse in={open} id={id}>
              <Box sx={{ ...grid, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)' }, pt: 1.5 }}>
                {children}
              </Box>
            </Collapse>
            {clear}
          </>
        ) : (
          <Box sx={{ ...grid, gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))' }}>
            <Box sx={{ gridColumn: 'span 2' }}>{search}</Box>
            {children}
            {clear}
          </Box>
        )}
      </FilterLiveForm>
    </Box>
  );
}

const grid = { display: 'grid', gap: 1.5, alignItems: 'start', '& > *': { minWidth: 0 } } as const;
