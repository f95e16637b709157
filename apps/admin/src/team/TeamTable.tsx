import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { EnumText, RecordLink } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { TeamRecord } from './team.operations.ts';

interface TeamTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The teams of the list around it. */
export default function TeamTable({ empty, atStation = false }: TeamTableProps) {
  const translate = useTranslate();
  const count = (team: TeamRecord) =>
    translate('resources.teams.text.membersCount', { smart_count: team.members.length });
  return (
    <RecordTable<TeamRecord>
      empty={empty}
      card={(team) => (
        <RecordCard
          title={team.name}
          aside={<EnumText type="TeamKind" value={team.kind} />}
          facts={[
            <EnumText key="function" type="TeamFunction" value={team.function} />,
            team.station.name,
            team.leader?.name,
            count(team),
          ]}
        />
      )}
    >
      <Column<TeamRecord>
        source="name"
        sortable
        render={(team) => <RecordLink resource="teams" record={team} />}
      />
      <Column<TeamRecord>
        source="kind"
        sortable
        render={({ kind }) => <EnumText type="TeamKind" value={kind} />}
      />
      <Column<TeamRecord>
        source="function"
        render={(team) => <EnumText type="TeamFunction" value={team.function} />}
      />
      <Column<TeamRecord> source="leader" render={({ leader }) => leader?.name} />
      <Column<TeamRecord> source="members" render={count} />
      {!atStation && (
        <Column<TeamRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
    </RecordTable>
  );
}
