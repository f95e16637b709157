import Icon from '@mui/icons-material/ArticleOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { publicationMessages as messages } from './publication.messages.ts';
import { publicationOperations as operations, type PublicationRow } from './publication.operations.ts';

export const publication: Slice = {
  resource: {
    name: 'publications',
    list: lazy(() => import('./PublicationList.tsx')),
    show: lazy(() => import('./PublicationShow.tsx')),
    edit: lazy(() => import('./PublicationEdit.tsx')),
    create: lazy(() => import('./PublicationCreate.tsx')),
    icon: Icon,
    recordRepresentation: (record: PublicationRow) => record.title,
  },
  types: ['Publication', 'Claim'],
  operations,
  messages,
};

export const PublicationTable = lazy(() => import('./PublicationTable.tsx'));
