import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { CrimeStatisticRecord } from './crimeStatistic.operations.ts';
import { CountText, RateText } from './Figures.tsx';
import { formatSpan } from './span.ts';

interface CrimeStatisticTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

const counts = [
  ['reported', 'cases'],
  ['solved', 'cases'],
  ['arrested', 'people'],
] as const;

/** The crime statistics of the list around it. */
export default function CrimeStatisticTable({ empty, atStation = false }: CrimeStatisticTableProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const label = (field: string) => translate(`resources.crimeStatistics.fields.${field}`);
  return (
    <RecordTable<CrimeStatisticRecord>
      empty={empty}
      card={(statistic) => (
        <RecordCard
          title={`${formatSpan(statistic.from, statistic.to, language)} · ${translate(`enums.StatisticCategory.${statistic.category}`)}`}
          aside={statistic.clearanceRate != null && <RateText rate={statistic.clearanceRate} />}
          facts={[
            atStation ? null : statistic.station.name,
            ...counts.map(([field, unit]) => {
              const value = statistic[field];
              return value == null ? null : (
                <span key={field}>
                  {label(field)} <CountText value={value} unit={unit} />
                </span>
              );
            }),
            statistic.synthetic ? <SyntheticChip key="synthetic" synthetic /> : null,
          ]}
        />
      )}
    >
      <Column<CrimeStatisticRecord>
        source="from"
        label={label('period')}
        sortable
        render={(statistic) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink
              resource="crimeStatistics"
              record={{ id: statistic.id, name: formatSpan(statistic.from, statistic.to, language) }}
            />
            <SyntheticChip synthetic={statistic.synthetic} />
          </Stack>
        )}
      />
      <Column<CrimeStatisticRecord>
        source="category"
        sortable
        render={({ category }) => <EnumText type="StatisticCategory" value={category} />}
      />
      {!atStation && (
        <Column<CrimeStatisticRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      {counts.map(([field, unit]) => (
        <Column<CrimeStatisticRecord>
          key={field}
          source={field}
          sortable
          align="right"
          render={({ [field]: value }) =>
            value == null ? translate('app.list.none') : <CountText value={value} unit={unit} />
          }
        />
      ))}
      <Column<CrimeStatisticRecord>
        source="clearanceRate"
        align="right"
        render={({ clearanceRate }) =>
          clearanceRate == null ? translate('app.list.none') : <RateText rate={clearanceRate} />
        }
      />
    </RecordTable>
  );
}
