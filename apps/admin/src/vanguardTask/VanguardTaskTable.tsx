import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import { FirstWaveChip } from './FirstWaveChip.tsx';
import type { VanguardTaskRecord } from './vanguardTask.operations.ts';

interface VanguardTaskTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The urgent tasks of the list around it. */
export default function VanguardTaskTable({ empty, atStation = false }: VanguardTaskTableProps) {
  const translate = useTranslate();
  const went = ({ participantCount }: VanguardTaskRecord) =>
    translate('resources.vanguardTasks.text.people', { smart_count: participantCount });
  return (
    <RecordTable<VanguardTaskRecord>
      empty={empty}
      card={(task) => (
        <RecordCard
          title={task.title}
          aside={<FirstWaveChip task={task} />}
          facts={[
            <DateText key="calledOn" value={task.calledOn} />,
            atStation ? null : task.station.name,
            went(task),
          ]}
        />
      )}
    >
      <Column<VanguardTaskRecord>
        source="title"
        sortable
        render={({ id, title, synthetic }) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="vanguardTasks" record={{ id, name: title }} />
            <SyntheticChip synthetic={synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<VanguardTaskRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<VanguardTaskRecord>
        source="calledOn"
        sortable
        render={({ calledOn }) => <DateText value={calledOn} />}
      />
      <Column<VanguardTaskRecord> source="participantCount" align="right" render={went} />
      <Column<VanguardTaskRecord> source="firstWave" render={(task) => <FirstWaveChip task={task} />} />
    </RecordTable>
  );
}
