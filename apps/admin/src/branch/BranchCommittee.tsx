import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { today } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import { EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import type { BranchPage, BranchRecord, BranchSeat } from './branch.operations.ts';
import { SeatMember, UnseatMember } from './SeatDialogs.tsx';

interface BranchCommitteeProps {
  readonly page: BranchPage;
  readonly branch: BranchRecord;
}

/** Who sits on the committee, and who did. */
export function BranchCommittee({ page, branch }: BranchCommitteeProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const isOver = ({ to }: BranchSeat) => to != null && to <= today();
  const former = page.seats.filter(isOver);
  const stretch = (seat: BranchSeat) => ({
    ...seat,
    what: (
      <>
        <RecordLink resource="people" record={seat.person} />{' '}
        <SyntheticChip synthetic={seat.synthetic || seat.person.synthetic} />
      </>
    ),
    detail: <EnumText type="CommitteeRole" value={seat.role} />,
    action: mayEdit && (
      <>
        {seat.to == null && <UnseatMember seat={seat} branchId={branch.id} />}
        <ArchiveRecord inRow type="CommitteeMember" record={seat} />
      </>
    ),
  });
  return (
    <Panel
      title={translate('resources.branches.text.committee')}
      help={translate('resources.branches.text.committeeHelp')}
      action={mayEdit && <SeatMember branch={branch} />}
    >
      <TimeList
        none={translate('resources.branches.text.noCommittee')}
        stretches={page.seats.filter((seat) => !isOver(seat)).map(stretch)}
      />
      {former.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {translate('resources.branches.text.former')}
          </Typography>
          <TimeList none="" stretches={former.toReversed().map(stretch)} />
        </Box>
      )}
    </Panel>
  );
}
