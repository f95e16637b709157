import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { BranchTable } from '../branch/index.ts';
import { useOperation } from '../data/useOperation.ts';
import { EvaluationTable } from '../evaluation/index.ts';
import { PersonTable } from '../person/index.ts';
import { useMay } from '../shell/useRole.ts';
import { TeamTable } from '../team/index.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Panel } from '../ui/Panel.tsx';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink } from '../ui/Text.tsx';
import { type StationRecord, StationRelayDocument } from './station.operations.ts';

export const stationSections = ['evaluations', 'awards', 'people', 'teams', 'branches', 'profile'] as const;
export type StationSectionName = (typeof stationSections)[number];

interface StationSectionProps {
  readonly name: StationSectionName;
  readonly station: StationRecord;
}

/** One section of a station's page: what it is, or the records of another list that belong to it. */
export function StationSection({ name, station }: StationSectionProps) {
  return (
    <Suspense fallback={<LoadingRows />}>
      {name === 'profile' ? <Profile station={station} /> : <Related name={name} station={station} />}
    </Suspense>
  );
}

const related = {
  branches: {
    resource: 'branches',
    Table: BranchTable,
    sort: 'foundedOn',
    order: 'ASC',
    create: 'newBranch',
  },
  teams: { resource: 'teams', Table: TeamTable, sort: 'kind', order: 'ASC', create: 'newTeam' },
  people: { resource: 'people', Table: PersonTable, sort: 'name', order: 'ASC', create: 'newPerson' },
  awards: { resource: 'awards', Table: AwardTable, sort: 'grantedOn', order: 'DESC', create: 'newAward' },
  evaluations: {
    resource: 'evaluations',
    Table: EvaluationTable,
    sort: 'year',
    order: 'DESC',
    create: 'recordEvaluation',
  },
} as const;

function Related({
  name,
  station,
}: {
  readonly name: keyof typeof related;
  readonly station: StationRecord;
}) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { resource, Table, sort, order, create } = related[name];
  const defaults =
    name === 'awards' ? { recipientType: 'STATION', recipientId: station.id } : { stationId: station.id };
  return (
    <RelatedList
      key={resource}
      reference={resource}
      target="stationId"
      sort={{ field: sort, order }}
      title={translate(`resources.stations.text.${name}`)}
      action={
        mayEdit && (
          <NewRelated
            resource={resource}
            defaults={defaults}
            label={translate(`resources.stations.text.${create}`)}
          />
        )
      }
    >
      {(empty) => <Table empty={empty} atStation />}
    </RelatedList>
  );
}

function Profile({ station }: { readonly station: StationRecord }) {
  const translate = useTranslate();
  const { data } = useOperation(StationRelayDocument, { id: station.id });
  const successors = data?.node?.__typename === 'Station' ? data.node.successors : [];
  const label = (field: string) => translate(`resources.stations.fields.${field}`);
  return (
    <Panel title={translate('resources.stations.text.profile')}>
      <Facts>
        <Fact label={label('code')}>{station.code}</Fact>
        <Fact label={label('authority')}>
          <RecordLink resource="authorities" record={station.authority} />
        </Fact>
        <Fact label={label('establishedOn')}>
          <DateText value={station.establishedOn} />
        </Fact>
        <Fact label={label('dissolvedOn')}>
          {station.dissolvedOn && <DateText value={station.dissolvedOn} />}
        </Fact>
        <Fact label={label('predecessors')}>
          {station.predecessors.length > 0 && <Links stations={station.predecessors} />}
        </Fact>
        <Fact label={label('successors')}>{successors.length > 0 && <Links stations={successors} />}</Fact>
      </Facts>
    </Panel>
  );
}

function Links({
  stations,
}: {
  readonly stations: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <>
      {stations.map((station) => (
        <div key={station.id}>
          <RecordLink resource="stations" record={station} />
        </div>
      ))}
    </>
  );
}
