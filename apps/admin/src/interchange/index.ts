import Icon from '@mui/icons-material/UploadFileOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { interchangeMessages as messages } from './interchange.messages.ts';

export const interchange: Slice = {
  resource: {
    name: 'imports',
    list: lazy(() => import('./ImportPage.tsx')),
    icon: Icon,
    recordRepresentation: 'fileName',
  },
  messages,
};
