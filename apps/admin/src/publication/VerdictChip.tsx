import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import Help from '@mui/icons-material/HelpOutlineOutlined';
import { Chip, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ClaimVerdict } from '../generated/graphql.ts';

const looks = {
  SUPPORTED: { color: 'success', icon: <CheckCircle /> },
  CONTRADICTED: { color: 'error', icon: <ErrorIcon /> },
  UNSUPPORTED: { color: 'warning', icon: <Help /> },
} as const;

/** What the ledger says of a figure. */
export function VerdictChip({ verdict }: { readonly verdict: ClaimVerdict }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      {...looks[verdict]}
      label={translate(`enums.ClaimVerdict.${verdict}`)}
    />
  );
}

/** Says that a published figure would read otherwise today. */
export function DriftChip({ drifted }: { readonly drifted: boolean }) {
  const translate = useTranslate();
  if (!drifted) return null;
  return <Chip size="small" color="warning" label={translate('resources.publications.text.drifted')} />;
}

interface VerdictsProps {
  readonly verdicts: {
    readonly supported: number;
    readonly contradicted: number;
    readonly unsupported: number;
    readonly drifted: number;
  };
}

/** How the figures of an account stand, in numbers. */
export function Verdicts({ verdicts }: VerdictsProps) {
  const translate = useTranslate();
  const { supported, contradicted, unsupported, drifted } = verdicts;
  const counts = [
    ['SUPPORTED', supported],
    ['CONTRADICTED', contradicted],
    ['UNSUPPORTED', unsupported],
  ] as const;
  if (supported + contradicted + unsupported === 0)
    return <>{translate('resources.publications.text.noFigures')}</>;
  return (
    <Stack direction="row" component="span" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      {counts
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => (
          <Chip
            key={verdict}
            component="span"
            size="small"
            variant="outlined"
            {...looks[verdict]}
            label={`${translate(`enums.ClaimVerdict.${verdict}`)} ${count}`}
          />
        ))}
      {drifted > 0 && (
        <Chip
          component="span"
          size="small"
          color="warning"
          label={`${translate('resources.publications.text.drifted')} ${drifted}`}
        />
      )}
    </Stack>
  );
}
