import { Box } from '@mui/material';
import { useResourceDefinitions, useTranslate } from 'react-admin';
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
  const nameOf = useEvidenceName();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { py: 0.25 } }}>
      {records.map((record) => {
        const { id, date, synthetic, page, pageType } = record;
        const name = nameOf(record);
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

/** What a counted record is called: by its name, or by its kind where it has none. */
export function useEvidenceName(): (record: EvidenceFieldsFragment) => string {
  const translate = useTranslate();
  return ({ label, type }) => label ?? translate(`resources.metrics.text.type_${type}`, { _: type });
}
