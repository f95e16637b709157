import Icon from '@mui/icons-material/HandshakeOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { serviceRecordMessages as messages } from './serviceRecord.messages.ts';
import {
  serviceRecordOperations as operations,
  type ServiceRecordRecord,
} from './serviceRecord.operations.ts';

export const serviceRecord: Slice = {
  resource: {
    name: 'serviceRecords',
    list: lazy(() => import('./ServiceRecordList.tsx')),
    show: lazy(() => import('./ServiceRecordShow.tsx')),
    edit: lazy(() => import('./ServiceRecordEdit.tsx')),
    create: lazy(() => import('./ServiceRecordCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ person, team, servedOn }: ServiceRecordRecord) =>
      `${(person ?? team)?.name} ${servedOn}`,
  },
  types: ['ServiceRecord'],
  operations,
  messages,
};

export const ServiceRecordTable = lazy(() => import('./ServiceRecordTable.tsx'));
