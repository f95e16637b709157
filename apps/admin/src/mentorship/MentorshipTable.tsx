import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { EnumText, PeriodText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { MentorshipRecord } from './mentorship.operations.ts';

interface MentorshipTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The mentorships of the list around it. */
export default function MentorshipTable({ empty, atStation = false }: MentorshipTableProps) {
  const pair = ({ mentor, mentee }: MentorshipRecord) => `${mentor.name} → ${mentee.name}`;
  return (
    <RecordTable<MentorshipRecord>
      empty={empty}
      card={(mentorship) => (
        <RecordCard
          title={pair(mentorship)}
          facts={[
            <EnumText key="tier" type="MentorshipTier" value={mentorship.tier} />,
            <PeriodText key="period" from={mentorship.from} to={mentorship.to} />,
            atStation ? null : mentorship.station.name,
          ]}
        />
      )}
    >
      <Column<MentorshipRecord>
        source="pair"
        render={(mentorship) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="mentorships" record={{ id: mentorship.id, name: pair(mentorship) }} />
            <SyntheticChip synthetic={mentorship.synthetic} />
          </Stack>
        )}
      />
      <Column<MentorshipRecord>
        source="tier"
        sortable
        render={({ tier }) => <EnumText type="MentorshipTier" value={tier} />}
      />
      <Column<MentorshipRecord>
        source="from"
        sortable
        label="resources.mentorships.fields.period"
        render={({ from, to }) => <PeriodText from={from} to={to} />}
      />
      {!atStation && (
        <Column<MentorshipRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
    </RecordTable>
  );
}
