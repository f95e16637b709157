import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { CareerEventTable } from '../careerEvent/index.ts';
import { useOperation } from '../data/useOperation.ts';
import { MentorshipTable } from '../mentorship/index.ts';
import { NominationTable } from '../nomination/index.ts';
import { ServiceRecordTable } from '../serviceRecord/index.ts';
import { useMay } from '../shell/useRole.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import { BeginService } from './BeginService.tsx';
import { CorrectService } from './CorrectService.tsx';
import { EndService } from './EndService.tsx';
import { PersonPartyPanel } from './PersonPartyPanel.tsx';
import { PersonPosts } from './PersonPosts.tsx';
import {
  type PersonPage,
  PersonPageDocument,
  type PersonRecord,
  type PersonSpell,
} from './person.operations.ts';

/** A person: service, teams, posts, the Party, promotions, awards. */
export default function PersonShow() {
  const translate = useTranslate();
  return (
    <LedgerShow<PersonRecord>
      title={({ name }) => name}
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
      actions={(person) => <BeginService person={person} />}
    >
      {(person) => (
        <>
          <About person={person} />
          <Life person={person} />
          <RelatedList
            reference="careerEvents"
            target="personId"
            sort={{ field: 'happenedOn', order: 'DESC' }}
            title={translate('resources.people.text.careerEvents')}
            action={<RecordCareer person={person} />}
          >
            {(empty) => <CareerEventTable empty={empty} ofPerson />}
          </RelatedList>
          <RelatedList
            reference="awards"
            target="recipientId"
            sort={{ field: 'grantedOn', order: 'DESC' }}
            title={translate('resources.people.text.awards')}
          >
            {(empty) => <AwardTable empty={empty} />}
          </RelatedList>
          <RelatedList
            reference="nominations"
            target="personId"
            sort={{ field: 'submittedOn', order: 'DESC' }}
            title={translate('resources.nominations.name', { smart_count: 2 })}
          >
            {(empty) => <NominationTable empty={empty} />}
          </RelatedList>
          <RelatedList
            reference="mentorships"
            target="personId"
            sort={{ field: 'from', order: 'DESC' }}
            title={translate('resources.mentorships.name', { smart_count: 2 })}
          >
            {(empty) => <MentorshipTable empty={empty} />}
          </RelatedList>
          <RelatedList
            reference="serviceRecords"
            target="personId"
            sort={{ field: 'servedOn', order: 'DESC' }}
            title={translate('resources.serviceRecords.name', { smart_count: 2 })}
          >
            {(empty) => <ServiceRecordTable empty={empty} atProvider />}
          </RelatedList>
        </>
      )}
    </LedgerShow>
  );
}

function About({ person }: { readonly person: PersonRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const label = (field: string) => translate(`resources.people.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('category')}>
          <EnumText type="PersonCategory" value={person.category} />
        </Fact>
        <Fact label={label('sex')}>
          <EnumText type="Sex" value={person.sex} />
        </Fact>
        {mayEdit && (
          <Fact label={label('birthDate')}>{person.birthDate && <DateText value={person.birthDate} />}</Fact>
        )}
        <Fact label={label('station')}>
          {person.station && <RecordLink resource="stations" record={person.station} />}
        </Fact>
      </Facts>
    </Panel>
  );
}

function RecordCareer({ person }: { readonly person: PersonRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  if (!mayEdit) return null;
  return (
    <NewRelated
      resource="careerEvents"
      defaults={{ personId: person.id, ...(person.station ? { stationId: person.station.id } : {}) }}
      label={translate('resources.people.text.recordCareer')}
    />
  );
}

function Life({ person }: { readonly person: PersonRecord }) {
  const { data, error, refetch } = useOperation(PersonPageDocument, { id: person.id });
  const page = data?.node?.__typename === 'Person' ? data.node : undefined;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!page) return <LoadingRows rows={3} />;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '3fr 2fr' } }}>
      <Service page={page} person={person} />
      <Offices page={page} />
      <PersonPosts page={page} person={person} />
      <PersonPartyPanel page={page} person={person} />
    </Box>
  );
}

function Service({ page, person }: { readonly page: PersonPage; readonly person: PersonRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <Panel title={translate('resources.people.text.spells')}>
      <TimeList
        none={translate('resources.people.text.noSpells')}
        stretches={page.spells.map((spell) => ({
          ...spell,
          what: <RecordLink resource="stations" record={spell.station} />,
          detail: <SpellDetail spell={spell} />,
          action: mayEdit && (
            <>
              {spell.to == null && <EndService spell={spell} person={person} />}
              <CorrectService spell={spell} person={person} />
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function SpellDetail({ spell }: { readonly spell: PersonSpell }) {
  return (
    <>
      <EnumText type="PersonCategory" value={spell.category} /> ·{' '}
      <EnumText type="SpellEntry" value={spell.entry} />
      {spell.exit && (
        <>
          {' → '}
          <EnumText type="SpellExit" value={spell.exit} />
        </>
      )}
    </>
  );
}

function Offices({ page }: { readonly page: PersonPage }) {
  const translate = useTranslate();
  const none = translate('resources.people.text.none');
  return (
    <Panel title={translate('resources.people.text.memberships')}>
      <TimeList
        none={none}
        stretches={page.memberships.map((membership) => ({
          ...membership,
          what: <RecordLink resource="teams" record={membership.team} />,
        }))}
      />
      {page.tenures.length > 0 && (
        <Box sx={{ mt: 2.5 }}>
          <Panel title={translate('resources.people.text.tenures')}>
            <TimeList
              none={none}
              stretches={page.tenures.map((tenure) => ({
                ...tenure,
                what: <RecordLink resource="branches" record={tenure.branch} />,
              }))}
            />
          </Panel>
        </Box>
      )}
    </Panel>
  );
}
