import { Alert, Box } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { periodName } from './periodName.ts';
import { Ranking } from './Ranking.tsx';
import { HoldsChip } from './TeamStandingTable.tsx';
import type { TeamStandingRecord } from './teamStanding.operations.ts';
import { WithdrawStanding } from './WithdrawStanding.tsx';

/** A published standing: who stood where, by which weights, and whether the records still say so. */
export default function TeamStandingShow() {
  const [language] = useLocaleState();
  const mayWithdraw = useMay('REVIEWER');
  const period = ({ from, to }: TeamStandingRecord) => periodName(from, to, language);
  return (
    <LedgerShow<TeamStandingRecord>
      title={(standing) => `${standing.station.name} ${period(standing)}`}
      chips={({ reproducible, synthetic }) => (
        <>
          <HoldsChip reproducible={reproducible} />
          <SyntheticChip synthetic={synthetic} />
        </>
      )}
      actions={(standing) =>
        mayWithdraw && <WithdrawStanding standing={standing} period={period(standing)} />
      }
      archivable={false}
    >
      {(standing) => (
        <>
          {!standing.reproducible && <Drift standing={standing} />}
          <Ranking standing={standing} />
          <About standing={standing} />
        </>
      )}
    </LedgerShow>
  );
}

function Drift({ standing }: { readonly standing: TeamStandingRecord }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const text = (key: string, options: object = {}) =>
    translate(`resources.teamStandings.text.${key}`, options);
  const figure = (value: number | null | undefined) =>
    value == null ? text('absent') : value.toLocaleString(language);
  return (
    <Alert severity="warning">
      {text('driftedHelp')}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {standing.differences.map(({ team, figure: name, published, computed }) => (
          <li key={`${team.id} ${name}`}>
            {text('drift', {
              team: team.name,
              figure: translate(`enums.StandingFigure.${name}`),
              published: figure(published),
              computed: figure(computed),
            })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

function About({ standing }: { readonly standing: TeamStandingRecord }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const label = (field: string) => translate(`resources.teamStandings.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('station')}>
          <RecordLink resource="stations" record={standing.station} />
        </Fact>
        <Fact label={label('period')}>{periodName(standing.from, standing.to, language)}</Fact>
        <Fact label={label('publishedOn')}>
          <DateText value={standing.publishedOn} />
        </Fact>
        <Fact label={label('weights')} wide>
          {standing.weights
            .filter(({ weight }) => weight > 0)
            .map(({ measure, weight }) =>
              translate('resources.teamStandings.text.weightOf', {
                measure: translate(`enums.StandingMeasure.${measure}`),
                weight: weight.toLocaleString(language, { maximumFractionDigits: 6 }),
              }),
            )
            .join(language === 'zh' ? '；' : '; ')}
        </Fact>
      </Facts>
    </Panel>
  );
}
