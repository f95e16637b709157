import { useLocaleState, useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import type { CrimeStatisticRecord } from './crimeStatistic.operations.ts';
import { CountText, RateText } from './Figures.tsx';
import { formatSpan } from './span.ts';

/** The cases of one category over one period. */
export default function CrimeStatisticShow() {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const label = (field: string) => translate(`resources.crimeStatistics.fields.${field}`);
  return (
    <LedgerShow<CrimeStatisticRecord>
      title={({ category, from, to }) =>
        `${translate(`enums.StatisticCategory.${category}`)} ${formatSpan(from, to, language)}`
      }
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
      subtitle={({ station }) => <RecordLink resource="stations" record={station} />}
    >
      {({ category, from, to, reported, solved, arrested, clearanceRate }) => (
        <Panel>
          <Facts>
            <Fact label={label('category')}>
              <EnumText type="StatisticCategory" value={category} />
            </Fact>
            <Fact label={label('period')}>{formatSpan(from, to, language)}</Fact>
            <Fact label={label('reported')}>
              {reported != null && <CountText value={reported} unit="cases" />}
            </Fact>
            <Fact label={label('solved')}>{solved != null && <CountText value={solved} unit="cases" />}</Fact>
            <Fact label={label('arrested')}>
              {arrested != null && <CountText value={arrested} unit="people" />}
            </Fact>
            <Fact label={label('clearanceRate')}>
              {clearanceRate != null && <RateText rate={clearanceRate} />}
            </Fact>
          </Facts>
        </Panel>
      )}
    </LedgerShow>
  );
}
