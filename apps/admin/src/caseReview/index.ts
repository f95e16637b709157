import Icon from '@mui/icons-material/RuleFolderOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { caseReviewMessages as messages } from './caseReview.messages.ts';
import { type CaseReviewRecord, caseReviewOperations as operations } from './caseReview.operations.ts';

export const caseReview: Slice = {
  resource: {
    name: 'caseReviews',
    list: lazy(() => import('./CaseReviewList.tsx')),
    show: lazy(() => import('./CaseReviewShow.tsx')),
    edit: lazy(() => import('./CaseReviewEdit.tsx')),
    create: lazy(() => import('./CaseReviewCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ caseNumber }: CaseReviewRecord) => caseNumber,
  },
  types: ['CaseReview', 'Finding'],
  operations,
  messages,
};

export const CaseReviewTable = lazy(() => import('./CaseReviewTable.tsx'));
