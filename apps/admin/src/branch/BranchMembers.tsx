import { Alert, Box, Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { today } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { PeriodText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import type { BranchMember, BranchPage, BranchRecord } from './branch.operations.ts';
import { JoinBranch, LeaveBranch } from './MembershipDialogs.tsx';

interface BranchMembersProps {
  readonly page: BranchPage;
  readonly branch: BranchRecord;
}

/** The Party members of the branch, full and probationary, and what is wrong with their number. */
export function BranchMembers({ page, branch }: BranchMembersProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const present = page.memberships.filter(({ to }) => to == null || to > today());
  const left = page.memberships.length - present.length;
  return (
    <Panel
      title={translate('resources.branches.text.members')}
      {...(present.length > 0 ? { help: translate('resources.branches.text.sizeCount', page.size) } : {})}
      action={mayEdit && <JoinBranch branch={branch} />}
    >
      <Stack sx={{ gap: 1.5 }}>
        {page.size.findings.map(({ message }) => (
          <Alert key={message} severity="warning">
            {message}
          </Alert>
        ))}
        {present.length === 0 && (
          <EmptyState compact title={translate('resources.branches.text.noMembers')} />
        )}
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            display: 'grid',
            gap: 1,
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
          }}
        >
          {present.map((membership) => (
            <Member key={membership.id} membership={membership} branchId={branch.id} />
          ))}
        </Box>
        {left > 0 && (
          <Typography variant="body2" color="textSecondary">
            {translate('resources.branches.text.formerMembers', { smart_count: left })}
          </Typography>
        )}
      </Stack>
    </Panel>
  );
}

function Member({ membership, branchId }: { readonly membership: BranchMember; readonly branchId: string }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { person, from, to, synthetic } = membership;
  const { partyStanding } = person;
  return (
    <Box
      component="li"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, minWidth: 0 }}
    >
      <Stack direction="row" sx={{ gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
        <RecordLink resource="people" record={person} />
        {partyStanding && (
          <Chip
            size="small"
            variant={partyStanding === 'FULL' ? 'filled' : 'outlined'}
            label={translate(`enums.PartyStanding.${partyStanding}`)}
          />
        )}
        <SyntheticChip synthetic={synthetic || person.synthetic} />
      </Stack>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
        <Typography variant="body2" color="textSecondary">
          <PeriodText from={from} to={to} />
        </Typography>
        {mayEdit && (
          <Box sx={{ flexShrink: 0 }}>
            {to == null && <LeaveBranch membership={membership} person={person} branchId={branchId} />}
            <ArchiveRecord inRow type="BranchMembership" record={membership} />
          </Box>
        )}
      </Stack>
    </Box>
  );
}
