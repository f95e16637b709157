import {
  Box,
  Table as MuiTable,
  Stack,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface TableProps {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** Rows under their headers; on a phone each row as a few lines. The rows keep their places. */
export function Table({ headers, rows }: TableProps) {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return isPhone ? <Lines headers={headers} rows={rows} /> : <Wide headers={headers} rows={rows} />;
}

/* biome-ignore-start lint/suspicious/noArrayIndexKey: the rows and cells of one report keep their places */
function Wide({ headers, rows }: TableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <MuiTable size="small" sx={{ '& td:first-of-type, & th:first-of-type': { pl: 2.5 } }}>
        <TableHead>
          <TableRow>
            {headers.map((header) => (
              <TableCell key={header}>{header}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((cells, index) => (
            <TableRow key={index}>
              {cells.map((cell, place) => (
                <TableCell key={place} sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </MuiTable>
    </Box>
  );
}

function Lines({ headers, rows }: TableProps) {
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, px: 2, py: 0 }}>
      {rows.map((cells, index) => (
        <Box
          component="li"
          key={index}
          sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}
        >
          {cells.map((cell, place) => (
            <Stack key={place} direction="row" sx={{ gap: 1, justifyContent: 'space-between' }}>
              <Typography variant="body2" color="textSecondary" sx={{ flexShrink: 0 }}>
                {headers[place]}
              </Typography>
              <Typography variant="body2" component="div" sx={{ textAlign: 'right', minWidth: 0 }}>
                {cell}
              </Typography>
            </Stack>
          ))}
        </Box>
      ))}
    </Stack>
  );
}
/* biome-ignore-end lint/suspicious/noArrayIndexKey: the rows and cells of one report keep their places */
