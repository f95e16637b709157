import { Box } from '@mui/material';
import { useResourceDefinitions } from 'react-admin';
import type { EvidenceFieldsFragment } from '../generated/graphql.ts';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';

/** The lists that hold the records behind figures. */
const resources: Readonly<Record<string, string>> = {
  Station: 'stations',
  Branch: 'branches',
  Team: 'teams',
  Person: 'people',
  Award: 'awards',
  Evaluation: 'evaluations',
  CareerEvent: 'careerEvents',
  StudyDay: 'studyDays',
  CrimeStatistic: 'crimeStatistics',
  ServiceRecord: 'serviceRecords',
  ExchangeMeeting: 'exchangeMeetings',
};

/** Counted records, each the way to its page where it has one. */
export function EvidenceList({ records }: { readonly records: readonly EvidenceFieldsFragment[] }) {
  const pages = useResourceDefinitions();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { py: 0.25 } }}>
      {records.map(({ id, name, date, synthetic, page, pageType }) => {
        const resource = resources[pageType];
        const linked = resource !== undefined && pages[resource]?.hasShow === true;
        return (
          <li key={id}>
            {linked ? <RecordLink resource={resource} record={{ id: page, name }} /> : name}
            {date && (
              <>
                {' · '}
                <DateText value={date} />
              </>
            )}{' '}
            <SyntheticChip synthetic={synthetic} />
          </li>
        );
      })}
    </Box>
  );
}
