import { Box, Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatDate } from '../ui/formatDate.ts';
import { EnumText, RecordLink } from '../ui/Text.tsx';
import type { WallYear } from './station.operations.ts';

/** What decided one year: its evaluation, or the title that was granted for it. */
export function YearDetail({ year }: { readonly year: WallYear }) {
  const translate = useTranslate();
  return (
    <Box aria-live="polite" sx={{ borderTop: 1, borderColor: 'divider', mt: 2, pt: 1.5 }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 0.25, alignItems: 'baseline' }}>
        <Typography component="h3" variant="h3">
          {year.year} · <EnumText type="StreakYearStatus" value={year.status} />
        </Typography>
        {year.evaluation && <EvaluationLine evaluation={year.evaluation} year={year.year} />}
        {year.award && <AwardLine award={year.award} />}
        {!year.evaluation && !year.award && (
          <Typography variant="body2" color="textSecondary">
            {translate('resources.stations.text.detailNone', { year: year.year })}
          </Typography>
        )}
      </Stack>
    </Box>
  );
}

function EvaluationLine({
  evaluation,
  year,
}: {
  evaluation: NonNullable<WallYear['evaluation']>;
  year: number;
}) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const { rank, rankedAmong: among } = evaluation;
  const text = (key: string, options: object) => translate(`resources.stations.text.${key}`, options);
  return (
    <Typography variant="body2" component="div" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      <RecordLink
        resource="evaluations"
        record={{ id: evaluation.id, name: `${evaluation.scheme} ${year}` }}
      />
      <span>
        <EnumText type="EvaluationOutcome" value={evaluation.outcome} />
      </span>
      {rank != null && (
        <span>{among == null ? text('rankOnly', { rank }) : text('rankOf', { rank, among })}</span>
      )}
      <span>{evaluation.authority.name}</span>
      <span>
        {translate('resources.evaluations.fields.publishedOn')} {formatDate(evaluation.publishedOn, language)}
      </span>
      {evaluation.documentNumber && <span>{evaluation.documentNumber}</span>}
    </Typography>
  );
}

function AwardLine({ award }: { readonly award: NonNullable<WallYear['award']> }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (
    <Typography variant="body2" component="div" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      <RecordLink
        resource="awards"
        record={{ id: award.id, name: language === 'en' ? award.kind.nameEn : award.kind.name }}
      />
      <span>{award.authority.name}</span>
      <span>
        {translate('resources.awards.fields.grantedOn')} {formatDate(award.grantedOn, language)}
      </span>
      {award.documentNumber && <span>{award.documentNumber}</span>}
    </Typography>
  );
}
