import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RelatedList } from '../ui/RelatedList.tsx';
import { EnumText } from '../ui/Text.tsx';
import type { AwardKindRecord } from './awardKind.operations.ts';
import { RecipientTypes } from './RecipientTypes.tsx';

/** A kind of award, and who received it. */
export default function AwardKindShow() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.awardKinds.fields.${field}`);
  return (
    <LedgerShow<AwardKindRecord>
      title={({ name }) => name}
      subtitle={({ nameEn }) => <span lang="en">{nameEn}</span>}
    >
      {(kind) => (
        <>
          <Panel>
            <Facts>
              <Fact label={label('code')}>{kind.code}</Fact>
              <Fact label={label('class')}>
                <EnumText type="AwardClass" value={kind.class} />
              </Fact>
              <Fact label={label('recipientTypes')}>
                <RecipientTypes types={kind.recipientTypes} />
              </Fact>
              <Fact label={label('yearly')}>
                {translate(kind.yearly ? 'ra.boolean.true' : 'ra.boolean.false')}
              </Fact>
            </Facts>
          </Panel>
          <RelatedList
            reference="awards"
            target="kindId"
            sort={{ field: 'grantedOn', order: 'DESC' }}
            title={translate('resources.awardKinds.text.awards')}
          >
            {(empty) => <AwardTable empty={empty} />}
          </RelatedList>
        </>
      )}
    </LedgerShow>
  );
}
