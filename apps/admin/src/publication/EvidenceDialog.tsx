import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { EvidenceTable } from '../metric/index.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import type { NumberedFigure } from './FigureTable.tsx';
import { useFigure, useStated } from './FigureText.tsx';
import { ClaimEvidenceDocument } from './figure.operations.ts';
import { useQuestion } from './useQuestion.ts';
import { DriftChip, VerdictChip } from './VerdictChip.tsx';

interface EvidenceDialogProps {
  readonly figure: NumberedFigure;
  readonly onClose: () => void;
}

/** What stands behind one figure: the question, the answer, and the records that were counted. */
export function EvidenceDialog({ figure: shown, onClose }: EvidenceDialogProps) {
  const translate = useTranslate();
  const figure = useFigure();
  const stated = useStated();
  const question = useQuestion();
  const text = (key: string, options: object = {}) =>
    translate(`resources.publications.text.${key}`, options);
  const { number, computed, unit, verdict, drifted, recordCount } = shown;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" aria-labelledby="evidence-title">
      <DialogTitle id="evidence-title">
        [{number}] {shown.text}
      </DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <Facts>
            <Fact label={text('metric')} wide>
              {question(shown)}
            </Fact>
            <Fact label={text('stated')}>{stated(shown)}</Fact>
            <Fact label={text('computed')}>{figure(computed, unit)}</Fact>
            <Fact label={text('verdict')}>
              <VerdictChip verdict={verdict} /> <DriftChip drifted={drifted} />
            </Fact>
          </Facts>
          <Records figure={shown} />
          {recordCount > 100 && (
            <Typography variant="body2" color="textSecondary">
              {text('moreRecords', { count: recordCount - 100 })}
            </Typography>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Records({ figure: { id, unit, recordCount } }: { readonly figure: NumberedFigure }) {
  const translate = useTranslate();
  const figure = useFigure();
  const text = (key: string, options: object = {}) =>
    translate(`resources.publications.text.${key}`, options);
  const { data, error, isPending, refetch } = useOperation(
    ClaimEvidenceDocument,
    { id },
    { localised: true },
  );
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (isPending) return <LoadingRows rows={3} />;
  const { node } = data;
  if (!(node && 'lines' in node)) return null;
  const { lines, drift } = node;
  return (
    <>
      {drift && (
        <Alert severity={drift.valueBefore === drift.valueNow ? 'info' : 'warning'}>
          {text('publishedAs', {
            before: figure(drift.valueBefore, unit),
            now: figure(drift.valueNow, unit),
          })}
          {drift.addedCount > 0 && (
            <>
              <div>{text('addedSince', { smart_count: drift.addedCount })}</div>
              <EvidenceTable compact lines={drift.added} />
            </>
          )}
          {drift.removedCount > 0 && (
            <>
              <div>{text('removedSince', { smart_count: drift.removedCount })}</div>
              <EvidenceTable compact lines={drift.removed} />
            </>
          )}
        </Alert>
      )}
      <div>
        <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
          {text('countedRecords', { smart_count: recordCount })}
        </Typography>
        <EvidenceTable lines={lines} />
      </div>
    </>
  );
}
