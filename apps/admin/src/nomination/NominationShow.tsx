import { useLocaleState, useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { LifeSteps } from './LifeSteps.tsx';
import { NextSteps } from './NextSteps.tsx';
import type { NominationRecord } from './nomination.operations.ts';
import { StatusChip } from './StatusChip.tsx';

/** One nomination: how far it has come, what comes next, and what it led to. */
export default function NominationShow() {
  return (
    <LedgerShow<NominationRecord>
      title={({ person }) => person.name}
      chips={({ status, synthetic }) => (
        <>
          <StatusChip status={status} />
          <SyntheticChip synthetic={synthetic} />
        </>
      )}
      subtitle={({ round }) => (
        <>
          <RecordLink resource="selectionRounds" record={round} /> ·{' '}
          <RecordLink resource="stations" record={round.station} />
        </>
      )}
      editable={({ status }) => status === 'DRAFT'}
      actions={(nomination) => <NextSteps nomination={nomination} />}
    >
      {(nomination) => (
        <>
          <LifeSteps nomination={nomination} />
          <About nomination={nomination} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ nomination }: { readonly nomination: NominationRecord }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const label = (field: string) => translate(`resources.nominations.fields.${field}`);
  const { kind } = nomination;
  const kindName = language === 'en' ? kind.nameEn : kind.name;
  return (
    <Panel>
      <Facts>
        <Fact label={label('person')}>
          <RecordLink resource="people" record={nomination.person} />
        </Fact>
        <Fact label={label('kind')}>
          <RecordLink resource="awardKinds" record={{ id: kind.id, name: kindName }} />
        </Fact>
        <Fact label={label('class')}>
          <EnumText type="AwardClass" value={kind.class} />
        </Fact>
        {nomination.award && (
          <Fact label={label('award')}>
            <GrantedAward award={nomination.award} name={kindName} />
          </Fact>
        )}
        {nomination.authority && (
          <Fact label={label('authority')}>
            <RecordLink resource="authorities" record={nomination.authority} />
          </Fact>
        )}
        {nomination.documentNumber && (
          <Fact label={label('documentNumber')}>{nomination.documentNumber}</Fact>
        )}
        <Fact label={label('deed')} wide>
          {nomination.deed}
        </Fact>
        {nomination.reviewNote && (
          <Fact label={label('reviewNote')} wide>
            {nomination.reviewNote}
          </Fact>
        )}
        {nomination.noticeExemption && (
          <Fact label={label('noticeExemption')} wide>
            {nomination.noticeExemption}
          </Fact>
        )}
        {nomination.decisionReason && (
          <Fact label={label('decisionReason')} wide>
            {nomination.decisionReason}
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}

interface GrantedAwardProps {
  readonly award: NonNullable<NominationRecord['award']>;
  readonly name: string;
}

/** What the approval granted, and whether it still stands. */
function GrantedAward({ award, name }: GrantedAwardProps) {
  const translate = useTranslate();
  return (
    <>
      <RecordLink resource="awards" record={{ id: award.id, name }} /> · <DateText value={award.grantedOn} />
      {award.revokedFrom && (
        <div>{translate('resources.nominations.text.revoked', { date: award.revokedFrom })}</div>
      )}
    </>
  );
}
