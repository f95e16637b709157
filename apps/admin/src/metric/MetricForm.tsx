import { Button, Stack } from '@mui/material';
import { Form, useInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DateInput } from '../form/DateInput.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { InstantField } from '../ui/InstantField.tsx';
import { MetricParameters } from './MetricParameters.tsx';
import { MetricPicker } from './MetricPicker.tsx';
import { type MetricValues, metricErrors } from './metric.check.ts';
import type { MetricAsked } from './question.ts';
import { useLanguage } from './useLanguage.ts';

interface MetricFormProps {
  readonly asked: MetricAsked;
  readonly onAsk: (asked: MetricAsked) => void;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function read(values: MetricValues): MetricAsked {
  return {
    stationId: text(values['stationId']),
    metric: text(values['metric']),
    asOf: text(values['asOf']),
    recordedBy: text(values['recordedBy']),
    parameters: (values['parameters'] ?? {}) as MetricValues,
  };
}

/** Puts a question: about which station, which metric with which parameters, as of when. */
export function MetricForm({ asked, onAsk }: MetricFormProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const validate = (values: MetricValues) => {
    const { stationId, metric, parameters } = read(values);
    const wrong = metricErrors(metric, parameters, language);
    return {
      ...(stationId ? {} : { stationId: 'ra.validation.required' }),
      ...(metric ? {} : { metric: 'ra.validation.required' }),
      ...(Object.keys(wrong).length > 0 ? { parameters: wrong } : {}),
    };
  };
  return (
    <Form
      defaultValues={asked}
      validate={validate}
      onSubmit={(values: MetricValues) => onAsk(read(values))}
      sanitizeEmptyValues={false}
      noValidate
    >
      <Stack sx={{ gap: 2 }}>
        <RecordPicker source="stationId" reference="stations" isRequired />
        <MetricPicker source="metric" parametersSource="parameters" />
        <Parameters />
        <DateInput source="asOf" help="resources.metrics.text.asOfHelp" />
        <RecordedBy />
        <Button type="submit" variant="contained" sx={{ alignSelf: 'flex-start' }}>
          {translate('resources.metrics.text.compute')}
        </Button>
      </Stack>
    </Form>
  );
}

function RecordedBy() {
  const translate = useTranslate();
  const { field } = useInput({ source: 'recordedBy', defaultValue: '' });
  return (
    <InstantField
      fullWidth
      label={translate('app.form.recordedBy')}
      value={field.value || null}
      onChange={(instant) => field.onChange(instant ?? '')}
    />
  );
}

function Parameters() {
  const [metric, stationId] = useWatch({ name: ['metric', 'stationId'] });
  return <MetricParameters metric={text(metric)} source="parameters" stationId={text(stationId)} />;
}
