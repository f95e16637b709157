import Icon from '@mui/icons-material/KeyOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { apiKeyMessages as messages } from './apiKey.messages.ts';
import { apiKeyOperations as operations } from './apiKey.operations.ts';

export const apiKey: Slice = {
  resource: {
    name: 'apiKeys',
    list: lazy(() => import('./ApiKeyList.tsx')),
    show: lazy(() => import('./ApiKeyShow.tsx')),
    create: lazy(() => import('./ApiKeyCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  roles: { list: 'ADMIN', create: 'ADMIN' },
  operations,
  messages,
};
