import { useTranslate } from 'react-admin';
import { AwardTable } from '../award/index.ts';
import { CareerEventTable } from '../careerEvent/index.ts';
import { MentorshipTable } from '../mentorship/index.ts';
import { NominationTable } from '../nomination/index.ts';
import { ServiceRecordTable } from '../serviceRecord/index.ts';
import { useMay } from '../shell/useRole.ts';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { type PageSection, Sections } from '../ui/Sections.tsx';
import type { PersonRecord } from './person.operations.ts';

interface PersonProps {
  readonly person: PersonRecord;
}

/** The records of other lists that belong to a person, one list at a time. */
export function PersonSections({ person }: PersonProps) {
  const translate = useTranslate();
  const titleOf = (resource: string) => translate(`resources.${resource}.name`, { smart_count: 2 });
  const sections: readonly PageSection[] = [
    {
      key: 'awards',
      title: titleOf('awards'),
      content: (
        <RelatedList
          reference="awards"
          target="recipientId"
          sort={{ field: 'grantedOn', order: 'DESC' }}
          title={titleOf('awards')}
          action={<RecordAward person={person} />}
        >
          {(empty) => <AwardTable empty={empty} ofRecipient />}
        </RelatedList>
      ),
    },
    {
      key: 'nominations',
      title: titleOf('nominations'),
      content: (
        <RelatedList
          reference="nominations"
          target="personId"
          sort={{ field: 'submittedOn', order: 'DESC' }}
          title={titleOf('nominations')}
        >
          {(empty) => <NominationTable empty={empty} ofPerson />}
        </RelatedList>
      ),
    },
    {
      key: 'careerEvents',
      title: titleOf('careerEvents'),
      content: (
        <RelatedList
          reference="careerEvents"
          target="personId"
          sort={{ field: 'happenedOn', order: 'DESC' }}
          title={titleOf('careerEvents')}
          action={<RecordCareer person={person} />}
        >
          {(empty) => <CareerEventTable empty={empty} ofPerson />}
        </RelatedList>
      ),
    },
    {
      key: 'mentorships',
      title: titleOf('mentorships'),
      content: (
        <RelatedList
          reference="mentorships"
          target="personId"
          sort={{ field: 'from', order: 'DESC' }}
          title={titleOf('mentorships')}
        >
          {(empty) => <MentorshipTable empty={empty} />}
        </RelatedList>
      ),
    },
    {
      key: 'serviceRecords',
      title: titleOf('serviceRecords'),
      content: (
        <RelatedList
          reference="serviceRecords"
          target="personId"
          sort={{ field: 'servedOn', order: 'DESC' }}
          title={titleOf('serviceRecords')}
          action={<RecordServices person={person} />}
        >
          {(empty) => <ServiceRecordTable empty={empty} atProvider />}
        </RelatedList>
      ),
    },
  ];
  return <Sections sections={sections} />;
}

const atStation = ({ station }: PersonRecord) => (station ? { stationId: station.id } : {});

function RecordAward({ person }: PersonProps) {
  const translate = useTranslate();
  if (!useMay('EDITOR')) return null;
  return (
    <NewRelated
      resource="awards"
      defaults={{ recipientType: 'PERSON', recipientId: person.id }}
      label={translate('resources.awards.text.record')}
    />
  );
}

function RecordCareer({ person }: PersonProps) {
  const translate = useTranslate();
  if (!useMay('EDITOR')) return null;
  return (
    <NewRelated
      resource="careerEvents"
      defaults={{ personId: person.id, ...atStation(person) }}
      label={translate('resources.people.text.recordCareer')}
    />
  );
}

function RecordServices({ person }: PersonProps) {
  const translate = useTranslate();
  if (!useMay('EDITOR')) return null;
  return (
    <NewRelated
      resource="serviceRecords"
      defaults={{ personId: person.id, ...atStation(person) }}
      label={translate('resources.serviceRecords.text.record')}
    />
  );
}
