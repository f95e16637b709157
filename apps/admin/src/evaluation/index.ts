import Icon from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { evaluationMessages as messages } from './evaluation.messages.ts';
import { type EvaluationRecord, evaluationOperations as operations } from './evaluation.operations.ts';

export const evaluation: Slice = {
  resource: {
    name: 'evaluations',
    list: lazy(() => import('./EvaluationList.tsx')),
    show: lazy(() => import('./EvaluationShow.tsx')),
    edit: lazy(() => import('./EvaluationEdit.tsx')),
    create: lazy(() => import('./EvaluationCreate.tsx')),
    icon: Icon,
    recordRepresentation: (record: EvaluationRecord) => `${record.station.name} ${record.year}`,
  },
  types: ['Evaluation'],
  roles: { edit: 'REVIEWER' },
  operations,
  messages,
};

export const EvaluationTable = lazy(() => import('./EvaluationTable.tsx'));
