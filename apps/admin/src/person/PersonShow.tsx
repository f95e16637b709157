import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import { BeginService } from './BeginService.tsx';
import { CorrectService } from './CorrectService.tsx';
import { EndService } from './EndService.tsx';
import { PersonPartyPanel } from './PersonPartyPanel.tsx';
import { PersonPosts } from './PersonPosts.tsx';
import { PersonSections } from './PersonSections.tsx';
import {
  type PersonPage,
  PersonPageDocument,
  type PersonRecord,
  type PersonSpell,
} from './person.operations.ts';

/** A person: service, teams, posts, the Party, promotions, awards. */
export default function PersonShow() {
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
          <PersonSections person={person} />
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

function Life({ person }: { readonly person: PersonRecord }) {
  const { data, error, refetch } = useOperation(PersonPageDocument, { id: person.id });
  const page = data?.node?.__typename === 'Person' ? data.node : undefined;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!page) return <LoadingRows rows={3} />;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '3fr 2fr' } }}>
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <Service page={page} person={person} />
        <PersonPosts page={page} person={person} />
      </Stack>
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <Teams page={page} />
        <PersonPartyPanel page={page} person={person} />
        <Tenures page={page} />
      </Stack>
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
              <ArchiveRecord inRow type="ServiceSpell" record={spell} />
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

function Teams({ page }: { readonly page: PersonPage }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('resources.people.text.memberships')}>
      <TimeList
        none={translate('resources.people.text.noTeams')}
        stretches={page.memberships.map((membership) => ({
          ...membership,
          what: <RecordLink resource="teams" record={membership.team} />,
        }))}
      />
    </Panel>
  );
}

function Tenures({ page }: { readonly page: PersonPage }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  if (page.tenures.length === 0) return null;
  return (
    <Panel title={translate('resources.people.text.tenures')}>
      <TimeList
        none=""
        stretches={page.tenures.map((tenure) => ({
          ...tenure,
          what: <RecordLink resource="branches" record={tenure.branch} />,
          action: mayEdit && <ArchiveRecord inRow type="SecretaryTenure" record={tenure} />,
        }))}
      />
    </Panel>
  );
}
