import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { StationGrade } from '../generated/graphql.ts';

/** The grade beside the name of a station; nothing where it has none. */
export function GradeChip({ grade }: { readonly grade: StationGrade }) {
  const translate = useTranslate();
  if (grade === 'UNGRADED') return null;
  return (
    <Chip
      size="small"
      color={grade === 'FIRST' ? 'primary' : 'default'}
      label={translate('resources.stations.text.graded', {
        grade: translate(`enums.StationGrade.${grade}`),
      })}
    />
  );
}
