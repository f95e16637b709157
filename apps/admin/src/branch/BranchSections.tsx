import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { HandoverTable } from '../handover/index.ts';
import { useMay } from '../shell/useRole.ts';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { Sections } from '../ui/Sections.tsx';
import { WorkshopPanel } from '../workshop/index.ts';
import { BranchCommittee } from './BranchCommittee.tsx';
import { BranchMembers } from './BranchMembers.tsx';
import { BranchTerms } from './BranchTerms.tsx';
import type { BranchPage, BranchRecord } from './branch.operations.ts';

interface BranchProps {
  readonly branch: BranchRecord;
}

/** What belongs to a branch besides its secretaries: its committee, its members, its workshop, its awards. */
export function BranchSections({ page, branch }: BranchProps & { readonly page: BranchPage }) {
  const translate = useTranslate();
  const text = (key: string) => translate(`resources.branches.text.${key}`);
  return (
    <Sections
      sections={[
        {
          key: 'committee',
          title: text('committeeAndTerms'),
          content: (
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                alignItems: 'start',
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
              }}
            >
              <BranchTerms page={page} branch={branch} />
              <BranchCommittee page={page} branch={branch} />
            </Box>
          ),
        },
        {
          key: 'members',
          title: text('members'),
          content: <BranchMembers page={page} branch={branch} />,
        },
        { key: 'workshop', title: text('workshop'), content: <Workshop branch={branch} /> },
        {
          key: 'awards',
          title: translate('resources.awards.name', { smart_count: 2 }),
          content: <Awards branch={branch} />,
        },
      ]}
    />
  );
}

function Workshop({ branch }: BranchProps) {
  const translate = useTranslate();
  return (
    <Stack sx={{ gap: 2 }}>
      <WorkshopPanel branchId={branch.id} />
      <RelatedList
        reference="handovers"
        target="branchId"
        sort={{ field: 'handedOn', order: 'DESC' }}
        title={translate('resources.handovers.name', { smart_count: 2 })}
      >
        {(empty) => <HandoverTable empty={empty} inBranch />}
      </RelatedList>
    </Stack>
  );
}

function Awards({ branch }: BranchProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <RelatedList
      reference="awards"
      target="recipientId"
      sort={{ field: 'grantedOn', order: 'DESC' }}
      title={translate('resources.awards.name', { smart_count: 2 })}
      action={
        mayEdit && (
          <NewRelated
            resource="awards"
            defaults={{ recipientType: 'BRANCH', recipientId: branch.id }}
            label={translate('resources.awards.text.record')}
          />
        )
      }
    >
      {(empty) => <AwardTable empty={empty} ofRecipient />}
    </RelatedList>
  );
}
