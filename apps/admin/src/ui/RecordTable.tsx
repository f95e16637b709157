import { Box, Card, CardActionArea, Stack, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import {
  DataTable,
  type RaRecord,
  RecordContextProvider,
  useCreatePath,
  useListContext,
  useResourceContext,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { ErrorState, LoadingRows } from './States.tsx';

interface RecordTableProps<Record extends RaRecord> {
  /** The columns, for a wide window. */
  readonly children: ReactNode;
  /** One record as a card, for a phone. */
  readonly card: (record: Record) => ReactNode;
  readonly empty?: ReactNode;
}

/** The records of the list around it: a table, or cards where a table does not fit. */
export function RecordTable<Record extends RaRecord>({
  children,
  card,
  empty = null,
}: RecordTableProps<Record>) {
  const { data, error, isPending, refetch } = useListContext<Record>();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (isPending) return <LoadingRows />;
  if (data.length === 0) return empty;
  if (isPhone) return <Cards records={data} card={card} />;
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={-1}>
      <DataTable<Record>
        bulkActionButtons={false}
        rowClick="show"
        size="small"
        sx={{
          '& .MuiTableRow-hover': { cursor: 'pointer' },
          '& .MuiTableCell-body': { verticalAlign: 'top' },
        }}
      >
        {children}
      </DataTable>
    </Box>
  );
}

interface CardsProps<Record extends RaRecord> {
  readonly records: readonly Record[];
  readonly card: (record: Record) => ReactNode;
}

function Cards<Record extends RaRecord>({ records, card }: CardsProps<Record>) {
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 1.5, gap: 1 }}>
      {records.map((record) => (
        <Card key={record.id} component="li" variant="outlined" sx={{ borderRadius: 1 }}>
          <CardActionArea
            component={Link}
            to={createPath({ resource, id: record.id, type: 'show' })}
            sx={{ p: 1.75 }}
          >
            <RecordContextProvider value={record}>{card(record)}</RecordContextProvider>
          </CardActionArea>
        </Card>
      ))}
    </Stack>
  );
}
