import { Stack, Typography } from '@mui/material';
import { metricNamed } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import type { MetricAnswerQuery } from '../generated/graphql.ts';
import { formatDate, formatInstant } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { useFigureText } from './figure.ts';
import { metricParameters } from './metric.check.ts';
import { MetricAnswerDocument } from './metric.operations.ts';
import type { MetricAsked } from './question.ts';
import { useLanguage } from './useLanguage.ts';

type Answer = MetricAnswerQuery['metric'];

/** The answer to a question: the figure in words, and every record that it counts. */
export function MetricAnswer({ stationId, metric, asOf, recordedBy, parameters }: MetricAsked) {
  const translate = useTranslate();
  const { data, error, refetch } = useOperation(
    MetricAnswerDocument,
    {
      name: metric,
      stationId,
      parameters: metricParameters(metric, parameters),
      asOf: asOf || null,
      recordedBy: recordedBy || null,
    },
    { localised: true },
  );
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!data) return <LoadingRows rows={5} />;
  const { metric: answer, node } = data;
  const station = node?.__typename === 'Station' ? node.name : '';
  return (
    <Stack sx={{ gap: 2, minWidth: 0 }}>
      <Figure answer={answer} station={station} recordedBy={recordedBy} />
      <Panel
        flush
        title={translate('resources.metrics.text.evidence')}
        help={translate('resources.metrics.text.evidenceCount', { smart_count: answer.recordCount })}
      >
        <EvidenceTable lines={answer.lines} />
      </Panel>
    </Stack>
  );
}

interface FigureProps {
  readonly answer: Answer;
  readonly station: string;
  readonly recordedBy: string;
}

function Figure({ answer, station, recordedBy }: FigureProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [locale] = useLocaleState();
  const inWords = useFigureText();
  const { value, unit, unknown, asOf, rulesVersion } = answer;
  const date = formatDate(asOf, locale);
  return (
    <Panel>
      <Typography variant="h2">{metricNamed(answer.name)?.title[language]}</Typography>
      <Typography variant="body2" color="textSecondary">
        {station} · {translate('resources.metrics.text.asOf', { date })}
        {recordedBy &&
          ` · ${translate('app.form.recordedAt', { instant: formatInstant(recordedBy, locale) })}`}
      </Typography>
      <div role="status">
        {value == null ? (
          <>
            <Typography component="p" sx={{ fontSize: '1.5rem', fontWeight: 650, mt: 1.5 }}>
              {translate('resources.metrics.text.unknownTitle')}
            </Typography>
            <Typography>{unknown}</Typography>
          </>
        ) : (
          <Typography component="p" sx={{ mt: 1 }}>
            <Typography
              component="span"
              sx={{ fontSize: '2.75rem', fontWeight: 650, lineHeight: 1.2, mr: 1, color: 'primary.main' }}
            >
              {inWords(value, unit).figure}
            </Typography>
            {inWords(value, unit).unit}
          </Typography>
        )}
      </div>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
        {translate('resources.metrics.text.rules', { version: rulesVersion })}
      </Typography>
    </Panel>
  );
}
