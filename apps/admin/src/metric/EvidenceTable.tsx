import {
  Box,
  Button,
  Link,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { RecordLineFieldsFragment } from '../generated/graphql.ts';
import { EmptyState } from '../ui/States.tsx';
import { DateText, PeriodText, SyntheticChip } from '../ui/Text.tsx';
import { useRecordPath } from './recordPages.ts';

interface LinesProps {
  readonly lines: readonly RecordLineFieldsFragment[];
}
interface EvidenceTableProps extends LinesProps {
  /** One below the other, as on a phone. */
  readonly compact?: boolean;
}

const firstShown = 50;

/** Records of any types, each in a line that leads to its page. */
export function EvidenceTable({ lines, compact = false }: EvidenceTableProps) {
  const translate = useTranslate();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [isWhole, setWhole] = useState(false);
  if (lines.length === 0)
    return <EmptyState compact title={translate('resources.metrics.text.noEvidence')} />;
  const shown = isWhole ? lines : lines.slice(0, firstShown);
  return (
    <>
      {compact || isPhone ? <Cards lines={shown} /> : <Rows lines={shown} />}
      {shown.length < lines.length && (
        <Box sx={{ p: 1.5, textAlign: 'center' }}>
          <Button onClick={() => setWhole(true)}>
            {translate('resources.metrics.text.showAll', { count: lines.length })}
          </Button>
        </Box>
      )}
    </>
  );
}

function Rows({ lines }: LinesProps) {
  const translate = useTranslate();
  const text = (key: string) => translate(`resources.metrics.text.${key}`);
  const hasCounts = lines.some(({ count }) => count != null);
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{text('columnRecord')}</TableCell>
          <TableCell>{text('columnType')}</TableCell>
          <TableCell>{text('columnDate')}</TableCell>
          {hasCounts && <TableCell align="right">{text('columnCount')}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <TableCell>
              <Name line={line} />
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{text(`type_${line.type}`)}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <LineDate line={line} />
            </TableCell>
            {hasCounts && <TableCell align="right">{line.count}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Cards({ lines }: LinesProps) {
  const translate = useTranslate();
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <Box key={line.id} component="li" sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
          <Name line={line} />
          <Typography variant="body2" color="textSecondary" component="div">
            {translate(`resources.metrics.text.type_${line.type}`)}
            {line.from && ' · '}
            <LineDate line={line} />
            {line.count != null && ` · ${line.count}`}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}

interface LineProps {
  readonly line: RecordLineFieldsFragment;
}

/** A record in words: its name and what else it says, its type where it has no name. */
export function useLineName(): (line: RecordLineFieldsFragment) => string {
  const nameOf = useName();
  return (line) => [nameOf(line), line.label && line.detail, line.count].filter(Boolean).join(' · ');
}

function useName(): (line: RecordLineFieldsFragment) => string {
  const translate = useTranslate();
  return ({ label, detail, type }) => label ?? detail ?? translate(`resources.metrics.text.type_${type}`);
}

function Name({ line }: LineProps) {
  const pathOf = useRecordPath();
  const path = pathOf(line.pageType, line.pageId);
  const name = useName()(line);
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {path === null ? (
        <span>{name}</span>
      ) : (
        <Link component={RouterLink} to={path} underline="hover" sx={{ fontWeight: 500 }}>
          {name}
        </Link>
      )}
      {line.label && line.detail && (
        <Typography component="span" variant="body2" color="textSecondary">
          {line.detail}
        </Typography>
      )}
      <SyntheticChip synthetic={line.synthetic} />
    </Stack>
  );
}

/** The day of a record, or its period. */
export function LineDate({ line: { from, to, isPeriod } }: LineProps) {
  if (!from) return null;
  return isPeriod ? <PeriodText from={from} to={to} /> : <DateText value={from} />;
}
