import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { SupersededChip } from './EvaluationTable.tsx';
import type { EvaluationRecord } from './evaluation.operations.ts';
import { OutcomeChip, RankText } from './OutcomeText.tsx';

/** One year's evaluation, and what it corrected or was corrected by. */
export default function EvaluationShow() {
  return (
    <LedgerShow<EvaluationRecord>
      title={({ station, year }) => `${station.name} ${year}`}
      chips={({ effective, outcome, synthetic }) => (
        <>
          <OutcomeChip outcome={outcome} />
          {!effective && <SupersededChip />}
          <SyntheticChip synthetic={synthetic} />
        </>
      )}
      subtitle={({ scheme }) => scheme}
      editLabel="resources.evaluations.text.correct"
      editable={({ effective }) => effective}
    >
      {(evaluation) => (
        <>
          <About evaluation={evaluation} />
          <Corrections evaluation={evaluation} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ evaluation }: { readonly evaluation: EvaluationRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.evaluations.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('station')}>
          <RecordLink resource="stations" record={evaluation.station} />
        </Fact>
        <Fact label={label('year')}>{evaluation.year}</Fact>
        <Fact label={label('outcome')}>
          <OutcomeChip outcome={evaluation.outcome} />
        </Fact>
        <Fact label={label('rank')}>
          {evaluation.rank != null && <RankText rank={evaluation.rank} among={evaluation.rankedAmong} />}
        </Fact>
        <Fact label={label('publishedOn')}>
          <DateText value={evaluation.publishedOn} />
        </Fact>
        <Fact label={label('authority')}>
          <RecordLink resource="authorities" record={evaluation.authority} />
        </Fact>
        <Fact label={label('documentNumber')}>{evaluation.documentNumber}</Fact>
      </Facts>
    </Panel>
  );
}

function Corrections({ evaluation }: { readonly evaluation: EvaluationRecord }) {
  const translate = useTranslate();
  const { supersedes, supersededBy, correctionReason, revision } = evaluation;
  if (!supersedes && !supersededBy) return null;
  const text = (key: string, options: object = {}) => translate(`resources.evaluations.text.${key}`, options);
  const name = (id: string) => ({ id, name: String(evaluation.year) });
  return (
    <Panel title={text('history')}>
      {supersededBy && (
        <Alert severity="warning" sx={{ mb: supersedes ? 2 : 0 }}>
          {text('supersededBy')}: <RecordLink resource="evaluations" record={name(supersededBy.id)} />{' '}
          <OutcomeChip outcome={supersededBy.outcome} /> <DateText value={supersededBy.publishedOn} />
          {supersededBy.correctionReason && <div>{supersededBy.correctionReason}</div>}
        </Alert>
      )}
      {supersedes && (
        <Facts>
          <Fact label={text('revisionN', { revision })}>{correctionReason}</Fact>
          <Fact label={text('supersedes')}>
            <RecordLink resource="evaluations" record={name(supersedes.id)} />{' '}
            <OutcomeChip outcome={supersedes.outcome} />{' '}
            <RankText rank={supersedes.rank} among={supersedes.rankedAmong} />
          </Fact>
        </Facts>
      )}
    </Panel>
  );
}
