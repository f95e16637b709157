import { useTranslate } from 'react-admin';
import { StationTable } from '../station/index.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { RelatedList } from '../ui/RelatedList.tsx';
import { EnumText, RecordLink } from '../ui/Text.tsx';
import AuthorityTable from './AuthorityTable.tsx';
import type { AuthorityRecord } from './authority.operations.ts';

/** An authority, what is below it, and the stations it looks after. */
export default function AuthorityShow() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.authorities.fields.${field}`);
  return (
    <LedgerShow<AuthorityRecord> title={({ name }) => name}>
      {({ code, line, level, parent, declaredStations }) => (
        <>
          <Panel>
            <Facts>
              <Fact label={label('code')}>{code}</Fact>
              <Fact label={label('line')}>
                <EnumText type="AuthorityLine" value={line} />
              </Fact>
              <Fact label={label('level')}>
                <EnumText type="AuthorityLevel" value={level} />
              </Fact>
              <Fact label={label('parent')}>
                {parent && <RecordLink resource="authorities" record={parent} />}
              </Fact>
              <Fact label={label('declaredStations')}>{declaredStations}</Fact>
            </Facts>
          </Panel>
          <RelatedList
            reference="stations"
            target="authorityId"
            sort={{ field: 'code', order: 'ASC' }}
            title={translate('resources.authorities.text.stations')}
          >
            {(empty) => <StationTable empty={empty} />}
          </RelatedList>
          <RelatedList
            reference="authorities"
            target="parentId"
            sort={{ field: 'name', order: 'ASC' }}
            title={translate('resources.authorities.text.children')}
          >
            {(empty) => <AuthorityTable empty={empty} />}
          </RelatedList>
        </>
      )}
    </LedgerShow>
  );
}
