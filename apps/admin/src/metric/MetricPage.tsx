import { Box, Paper } from '@mui/material';
import { readMetricParameters } from '@qinglan/domain';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { MetricAnswer } from './MetricAnswer.tsx';
import { MetricForm } from './MetricForm.tsx';
import { metricParameters } from './metric.check.ts';
import { addressOf, askedBy, type MetricAsked } from './question.ts';

const isWhole = ({ stationId, metric, parameters }: MetricAsked): boolean =>
  stationId !== '' && readMetricParameters(metric, metricParameters(metric, parameters)).ok;

/** A figure about a station, asked for in a form; the question is in the address. */
export default function MetricPage() {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const asked = askedBy(search);
  return (
    <>
      <PageHeader
        title={translate('resources.metrics.name', { smart_count: 2 })}
        subtitle={translate('resources.metrics.text.subtitle')}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
        }}
      >
        <Panel title={translate('resources.metrics.text.question')}>
          <MetricForm asked={asked} onAsk={(question) => setSearch(addressOf(question))} />
        </Panel>
        {isWhole(asked) ? (
          <MetricAnswer {...asked} />
        ) : (
          <Paper variant="outlined">
            <EmptyState
              title={translate('resources.metrics.text.startTitle')}
              help={translate('resources.metrics.text.startHelp')}
            />
          </Paper>
        )}
      </Box>
    </>
  );
}
