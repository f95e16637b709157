import Icon from '@mui/icons-material/CalculateOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { metricMessages as messages } from './metric.messages.ts';

export const metric: Slice = {
  resource: {
    name: 'metrics',
    list: lazy(() => import('./MetricPage.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  messages,
};

export { EvidenceTable, LineDate, useLineName } from './EvidenceTable.tsx';
export { useFigureText } from './figure.ts';
export { MetricParameters } from './MetricParameters.tsx';
export { MetricPicker } from './MetricPicker.tsx';
export { metricParameters } from './metric.check.ts';
