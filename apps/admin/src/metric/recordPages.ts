import { useCreatePath, useResourceDefinitions } from 'react-admin';

/** Types of records by the list that they are in; the other types are shown on the page of a record of one of these. */
const resources: Readonly<Record<string, string>> = {
  Station: 'stations',
  Branch: 'branches',
  Team: 'teams',
  Person: 'people',
  CareerEvent: 'careerEvents',
  Evaluation: 'evaluations',
  Award: 'awards',
  StudyDay: 'studyDays',
  CrimeStatistic: 'crimeStatistics',
  ServiceRecord: 'serviceRecords',
  ExchangeMeeting: 'exchangeMeetings',
};

/** The way to a record's page; to its list where it has none; null where there is neither. */
export function useRecordPath(): (type: string, id: string) => string | null {
  const createPath = useCreatePath();
  const definitions = useResourceDefinitions();
  return (type, id) => {
    const resource = resources[type];
    const definition = resource === undefined ? undefined : definitions[resource];
    if (resource === undefined || definition === undefined) return null;
    if (definition.hasShow) return createPath({ resource, id, type: 'show' });
    return definition.hasEdit
      ? createPath({ resource, id, type: 'edit' })
      : createPath({ resource, type: 'list' });
  };
}
