import { Chip, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import { periodName } from './periodName.ts';
import type { TeamStandingRecord } from './teamStanding.operations.ts';

interface TeamStandingTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The standings of the list around it. */
export default function TeamStandingTable({ empty, atStation = false }: TeamStandingTableProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const period = ({ from, to }: TeamStandingRecord) => periodName(from, to, language);
  const separator = language === 'zh' ? '、' : ', ';
  const first = ({ scores }: TeamStandingRecord) =>
    scores
      .filter(({ position }) => position === 1)
      .map(({ team }) => team.name)
      .join(separator);
  return (
    <RecordTable<TeamStandingRecord>
      empty={empty}
      card={(standing) => (
        <RecordCard
          title={atStation ? period(standing) : `${period(standing)} · ${standing.station.name}`}
          aside={<HoldsChip reproducible={standing.reproducible} />}
          facts={[
            `${translate('resources.teamStandings.fields.first')} ${first(standing)}`,
            <DateText key="published" value={standing.publishedOn} />,
          ]}
        />
      )}
    >
      <Column<TeamStandingRecord>
        source="from"
        sortable
        label="resources.teamStandings.fields.period"
        render={(standing) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="teamStandings" record={{ id: standing.id, name: period(standing) }} />
            <SyntheticChip synthetic={standing.synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<TeamStandingRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<TeamStandingRecord> source="first" render={first} />
      <Column<TeamStandingRecord> source="teams" align="right" render={({ scores }) => scores.length} />
      <Column<TeamStandingRecord>
        source="publishedOn"
        sortable
        render={({ publishedOn }) => <DateText value={publishedOn} />}
      />
      <Column<TeamStandingRecord>
        source="reproducible"
        render={({ reproducible }) => <HoldsChip reproducible={reproducible} />}
      />
    </RecordTable>
  );
}

/** Says whether what was published still follows from the records. */
export function HoldsChip({ reproducible }: { readonly reproducible: boolean }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={reproducible ? 'success' : 'warning'}
      label={translate(`resources.teamStandings.text.${reproducible ? 'holds' : 'drifted'}`)}
    />
  );
}
