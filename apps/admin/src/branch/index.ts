import Icon from '@mui/icons-material/GroupsOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { branchMessages as messages } from './branch.messages.ts';
import { branchOperations as operations } from './branch.operations.ts';

export const branch: Slice = {
  resource: {
    name: 'branches',
    list: lazy(() => import('./BranchList.tsx')),
    show: lazy(() => import('./BranchShow.tsx')),
    edit: lazy(() => import('./BranchEdit.tsx')),
    create: lazy(() => import('./BranchCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  types: ['Branch', 'SecretaryTenure', 'CommitteeTerm', 'CommitteeMember', 'BranchMembership'],
  operations,
  messages,
};

export const JoinBranch = lazy(() =>
  import('./MembershipDialogs.tsx').then(({ JoinBranch }) => ({ default: JoinBranch })),
);
export const LeaveBranch = lazy(() =>
  import('./MembershipDialogs.tsx').then(({ LeaveBranch }) => ({ default: LeaveBranch })),
);
export const BranchTable = lazy(() => import('./BranchTable.tsx'));
