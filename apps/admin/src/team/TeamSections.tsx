import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { ServiceRecordTable } from '../serviceRecord/index.ts';
import { useMay } from '../shell/useRole.ts';
import { TeamPlaces } from '../teamStanding/index.ts';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { type PageSection, Sections } from '../ui/Sections.tsx';
import type { TeamRecord } from './team.operations.ts';

interface TeamProps {
  readonly team: TeamRecord;
}

/** The records of other lists that belong to a team, one list at a time; only a 青蓝小组 is ranked. */
export function TeamSections({ team }: TeamProps) {
  const translate = useTranslate();
  const titleOf = (resource: string) => translate(`resources.${resource}.name`, { smart_count: 2 });
  const standings: PageSection = {
    key: 'teamStandings',
    title: titleOf('teamStandings'),
    content: <TeamPlaces teamId={team.id} />,
  };
  const services: PageSection = {
    key: 'serviceRecords',
    title: titleOf('serviceRecords'),
    content: (
      <RelatedList
        reference="serviceRecords"
        target="teamId"
        sort={{ field: 'servedOn', order: 'DESC' }}
        title={titleOf('serviceRecords')}
        action={<RecordServices team={team} />}
      >
        {(empty) => <ServiceRecordTable empty={empty} atProvider />}
      </RelatedList>
    ),
  };
  const awards: PageSection = {
    key: 'awards',
    title: titleOf('awards'),
    content: (
      <RelatedList
        reference="awards"
        target="recipientId"
        sort={{ field: 'grantedOn', order: 'DESC' }}
        title={titleOf('awards')}
        action={<RecordAward team={team} />}
      >
        {(empty) => <AwardTable empty={empty} ofRecipient />}
      </RelatedList>
    ),
  };
  return <Sections sections={team.kind === 'QINGLAN' ? [standings, awards, services] : [services, awards]} />;
}

function RecordServices({ team }: TeamProps) {
  const translate = useTranslate();
  if (!useMay('EDITOR')) return null;
  return (
    <NewRelated
      resource="serviceRecords"
      defaults={{ teamId: team.id, stationId: team.station.id }}
      label={translate('resources.serviceRecords.text.record')}
    />
  );
}

function RecordAward({ team }: TeamProps) {
  const translate = useTranslate();
  if (!useMay('EDITOR')) return null;
  return (
    <NewRelated
      resource="awards"
      defaults={{ recipientType: 'TEAM', recipientId: team.id }}
      label={translate('resources.awards.text.record')}
    />
  );
}
