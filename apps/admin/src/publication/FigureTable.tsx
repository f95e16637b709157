import {
  Box,
  Button,
  Card,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { EmptyState } from '../ui/States.tsx';
import { useFigure, useStated } from './FigureText.tsx';
import type { PublicationFigure } from './publication.operations.ts';
import { useQuestion } from './useQuestion.ts';
import { DriftChip, VerdictChip } from './VerdictChip.tsx';

export type NumberedFigure = Omit<PublicationFigure, 'start' | 'length'> & {
  readonly start: number | null;
  readonly length: number | null;
  readonly number: number;
};

interface FigureTableProps {
  readonly figures: readonly NumberedFigure[];
  readonly onOpen: (key: string) => void;
}

/** The figures of an account: what it states, what the ledger gives, and the verdict. */
export function FigureTable({ figures, onOpen }: FigureTableProps) {
  const translate = useTranslate();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const figure = useFigure();
  const stated = useStated();
  const question = useQuestion();
  const text = (key: string, options: object = {}) =>
    translate(`resources.publications.text.${key}`, options);
  if (figures.length === 0)
    return <EmptyState compact title={text('noFigures')} help={text('noFiguresHelp')} />;
  const evidence = ({ key, recordCount }: NumberedFigure) => (
    <Button size="small" sx={{ whiteSpace: 'nowrap' }} onClick={() => onOpen(key)}>
      {text('records', { smart_count: recordCount })}
    </Button>
  );
  if (isPhone)
    return (
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 1.5, gap: 1 }}>
        {figures.map((one) => (
          <Card key={one.key} component="li" variant="outlined" sx={{ p: 1.5 }}>
            <RecordCard
              title={`[${one.number}] ${one.text}`}
              aside={<VerdictChip verdict={one.verdict} />}
              facts={[
                question(one),
                `${text('stated')} ${stated(one)}`,
                `${text('computed')} ${figure(one.computed, one.unit)}`,
                <DriftChip key="drift" drifted={one.drifted} />,
              ]}
            />
            {evidence(one)}
          </Card>
        ))}
      </Stack>
    );
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={-1}>
      <Table size="small" sx={{ '& td': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            {['number', 'words', 'metric', 'stated', 'computed', 'verdict', 'evidence'].map((column) => (
              <TableCell key={column}>{text(column)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map((one) => (
            <TableRow key={one.key}>
              <TableCell>[{one.number}]</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{one.text}</TableCell>
              <TableCell>{question(one)}</TableCell>
              <TableCell>{stated(one)}</TableCell>
              <TableCell>{figure(one.computed, one.unit)}</TableCell>
              <TableCell>
                <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
                  <VerdictChip verdict={one.verdict} />
                  <DriftChip drifted={one.drifted} />
                </Stack>
              </TableCell>
              <TableCell>{evidence(one)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
