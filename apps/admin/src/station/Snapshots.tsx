import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { DateText, SyntheticChip } from '../ui/Text.tsx';

interface Snapshot {
  readonly id: string;
  readonly observedOn: string;
  readonly synthetic: boolean;
}

type Counts<Field extends string> = { readonly [Key in Field]?: number | null };

interface SnapshotsProps<Field extends string, Item extends Snapshot & Counts<Field>> {
  readonly title: string;
  readonly fields: readonly Field[];
  /** The latest first. */
  readonly snapshots: readonly Item[];
  readonly record: ReactNode;
  readonly change: (snapshot: Item) => ReactNode;
}

/** Figures that were taken on some days: the latest large, the earlier ones as a table. */
export function Snapshots<Field extends string, Item extends Snapshot & Counts<Field>>({
  title,
  fields,
  snapshots,
  record,
  change,
}: SnapshotsProps<Field, Item>) {
  const translate = useTranslate();
  const [latest, ...earlier] = snapshots;
  return (
    <Panel title={title} action={record}>
      {latest === undefined ? (
        <EmptyState compact title={translate('resources.stations.text.noSnapshot')} />
      ) : (
        <>
          <Stack
            direction="row"
            sx={{ alignItems: 'center', columnGap: 1, flexWrap: 'wrap', color: 'text.secondary', mb: 1 }}
          >
            <Typography variant="body2">
              {translate('resources.stations.fields.observedOn')} <DateText value={latest.observedOn} />
            </Typography>
            <SyntheticChip synthetic={latest.synthetic} />
            {change(latest)}
          </Stack>
          <Figures fields={fields} snapshot={latest} />
          {earlier.length > 0 && <Earlier fields={fields} snapshots={earlier} change={change} />}
        </>
      )}
    </Panel>
  );
}

interface FiguresProps<Field extends string> {
  readonly fields: readonly Field[];
  readonly snapshot: Counts<Field>;
}

function Figures<Field extends string>({ fields, snapshot }: FiguresProps<Field>) {
  const translate = useTranslate();
  const amount = useAmount();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 110px), 1fr))',
      }}
    >
      {fields.map((field) => (
        <Stack
          key={field}
          direction="column-reverse"
          sx={{
            bgcolor: 'background.default',
            borderRadius: 1,
            px: 1.75,
            py: 1.25,
            justifyContent: 'flex-end',
          }}
        >
          <Typography component="dt" variant="body2" color="textSecondary">
            {translate(`resources.stations.fields.${field}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: '1.625rem', fontWeight: 650, lineHeight: 1.25 }}>
            {amount(snapshot[field])}
          </Typography>
        </Stack>
      ))}
    </Box>
  );
}

interface EarlierProps<Field extends string, Item extends Snapshot & Counts<Field>> {
  readonly fields: readonly Field[];
  readonly snapshots: readonly Item[];
  readonly change: (snapshot: Item) => ReactNode;
}

function Earlier<Field extends string, Item extends Snapshot & Counts<Field>>({
  fields,
  snapshots,
  change,
}: EarlierProps<Field, Item>) {
  const translate = useTranslate();
  const amount = useAmount();
  const label = (field: string) => translate(`resources.stations.fields.${field}`);
  const title = translate('resources.stations.text.earlier');
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box sx={{ overflowX: 'auto' }} role="region" aria-label={title} tabIndex={0}>
        <Table
          size="small"
          sx={{
            '& .MuiTableCell-root': { whiteSpace: 'nowrap', px: 1.5 },
            '& .MuiTableCell-root:first-of-type': { pl: 0 },
            '& .MuiTableRow-root:last-child > .MuiTableCell-body': { borderBottom: 0 },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{label('observedOn')}</TableCell>
              {fields.map((field) => (
                <TableCell key={field} align="right">
                  {label(field)}
                </TableCell>
              ))}
              <TableCell aria-label={translate('resources.stations.text.changeSnapshot')} />
            </TableRow>
          </TableHead>
          <TableBody>
            {snapshots.map((snapshot) => (
              <TableRow key={snapshot.id}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 500 }}>
                  <DateText value={snapshot.observedOn} /> <SyntheticChip synthetic={snapshot.synthetic} />
                </TableCell>
                {fields.map((field) => (
                  <TableCell key={field} align="right">
                    {amount(snapshot[field])}
                  </TableCell>
                ))}
                <TableCell align="right">{change(snapshot)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

/** A count as it is written, or the sign for none. */
function useAmount(): (value: number | null | undefined) => string {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (value) => (value == null ? translate('app.list.none') : value.toLocaleString(language));
}
