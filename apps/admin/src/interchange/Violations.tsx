import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import {
  type Capped,
  type InterchangeKind,
  interchangeColumns,
  type ReportedCount,
  type ReportedViolation,
} from '@qinglan/domain/interchange';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { Table } from './Table.tsx';
import { useLanguage } from './useLanguage.ts';

/** How often each rule was broken, and what it demands. */
export function RuleCounts({ counts }: { readonly counts: readonly ReportedCount[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Panel title={translate('resources.imports.text.rules')}>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {counts.map(({ code, severity, count, statement }) => (
          <Stack
            key={`${severity} ${code}`}
            component="li"
            direction="row"
            sx={{ gap: 1.5, alignItems: 'baseline' }}
          >
            <Chip
              size="small"
              variant="outlined"
              color={severity === 'ERROR' ? 'error' : 'warning'}
              label={count}
              sx={{ flexShrink: 0 }}
            />
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2">{statement[language]}</Typography>
              <Typography variant="caption" color="textSecondary">
                {code}
              </Typography>
            </Box>
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
}

interface ViolationsProps {
  readonly kind: InterchangeKind;
  readonly violations: Capped<ReportedViolation>;
}

/** As many are shown at first, and more with each press. */
const page = 50;

/** Everything that is wrong, by row. */
export function Violations({ kind, violations: { count, items } }: ViolationsProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const language = useLanguage();
  const [shown, setShown] = useState(page);
  const listed = items.slice(0, shown);
  const columnOf = (key: string | null) =>
    interchangeColumns[kind].find((column) => column.key === key)?.header[language] ?? '—';
  const help = { listed: listed.length.toLocaleString(locale), count: count.toLocaleString(locale) };
  return (
    <Panel
      flush
      title={translate('resources.imports.text.violations')}
      {...(listed.length < count ? { help: translate('resources.imports.text.listed', help) } : {})}
    >
      <Table
        headers={['row', 'column', 'message'].map((name) => translate(`resources.imports.text.${name}`))}
        rows={listed.map(({ row, column, message }) => [
          row === null
            ? translate('resources.imports.text.wholeFile')
            : translate('resources.imports.text.rowN', { row }),
          columnOf(column),
          message[language],
        ])}
      />
      {listed.length < items.length && (
        <Button sx={{ m: 1.5 }} onClick={() => setShown(shown + page)}>
          {translate('resources.imports.text.more')}
        </Button>
      )}
    </Panel>
  );
}
