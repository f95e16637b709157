import { useLocaleState, useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { RevokedChip } from './AwardTable.tsx';
import type { AwardRecord } from './award.operations.ts';
import { RevokeAward } from './RevokeAward.tsx';
import { recipientResources } from './recipient.ts';

/** One award. */
export default function AwardShow() {
  const [language] = useLocaleState();
  return (
    <LedgerShow<AwardRecord>
      title={({ kind }) => (language === 'en' ? kind.nameEn : kind.name)}
      chips={({ revokedFrom, synthetic }) => (
        <>
          {revokedFrom && <RevokedChip />}
          <SyntheticChip synthetic={synthetic} />
        </>
      )}
      subtitle={({ recipient, recipientType }) => (
        <RecordLink resource={recipientResources[recipientType]} record={recipient} />
      )}
      editable={({ revokedFrom }) => revokedFrom == null}
      actions={(award) => award.revokedFrom == null && <RevokeAward award={award} />}
    >
      {(award) => <About award={award} />}
    </LedgerShow>
  );
}

function About({ award }: { readonly award: AwardRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.awards.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('kind')}>
          <RecordLink resource="awardKinds" record={award.kind} />
        </Fact>
        <Fact label={label('class')}>
          <EnumText type="AwardClass" value={award.kind.class} />
        </Fact>
        <Fact label={label('recipientType')}>
          <EnumText type="RecipientType" value={award.recipientType} />
        </Fact>
        <Fact label={label('grantedOn')}>
          <DateText value={award.grantedOn} />
        </Fact>
        <Fact label={label('authority')}>
          <RecordLink resource="authorities" record={award.authority} />
        </Fact>
        <Fact label={label('creditedStation')}>
          {award.creditedStation && <RecordLink resource="stations" record={award.creditedStation} />}
        </Fact>
        {award.honourYear != null && <Fact label={label('honourYear')}>{award.honourYear}</Fact>}
        <Fact label={label('documentNumber')}>{award.documentNumber}</Fact>
        {award.deed && (
          <Fact label={label('deed')} wide>
            {award.deed}
          </Fact>
        )}
        {award.exemption && (
          <Fact label={label('exemption')} wide>
            {award.exemption}
          </Fact>
        )}
        {award.revokedFrom && (
          <Fact label={label('revokedFrom')}>
            <DateText value={award.revokedFrom} />
          </Fact>
        )}
        {award.revocationReason && (
          <Fact label={label('revocationReason')} wide>
            {award.revocationReason}
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}
