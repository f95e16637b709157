import Icon from '@mui/icons-material/HubOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { mentorshipMessages as messages } from './mentorship.messages.ts';
import { type MentorshipRecord, mentorshipOperations as operations } from './mentorship.operations.ts';

export const mentorship: Slice = {
  resource: {
    name: 'mentorships',
    list: lazy(() => import('./MentorshipList.tsx')),
    show: lazy(() => import('./MentorshipShow.tsx')),
    edit: lazy(() => import('./MentorshipEdit.tsx')),
    create: lazy(() => import('./MentorshipCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ mentor, mentee }: MentorshipRecord) => `${mentor.name} → ${mentee.name}`,
  },
  types: ['Mentorship'],
  operations,
  messages,
};

export const MentorshipTable = lazy(() => import('./MentorshipTable.tsx'));
export const CoveragePanel = lazy(() => import('./CoveragePanel.tsx'));
