import { Alert, Button, Stack } from '@mui/material';
import type { ImportReport, InterchangeKind } from '@qinglan/domain/interchange';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ChangedClaims, ChangedStreaks } from './Changes.tsx';
import { HeaderPanel } from './HeaderPanel.tsx';
import { Reasons } from './Reasons.tsx';
import { RuleCounts, Violations } from './Violations.tsx';

type Texts = Readonly<Record<string, string>>;

interface ReportProps {
  readonly report: ImportReport;
  readonly mapping: Texts;
  readonly reasons: Texts;
  readonly onMapping: (mapping: Texts) => void;
  readonly onReasons: (reasons: Texts) => void;
  readonly onCheck: () => void;
  readonly onImport: () => void;
}

/** What became of a file, or would become of it, and what can be done about it. */
export function Report(props: ReportProps) {
  const { report, mapping, onMapping, onCheck } = props;
  return (
    <>
      <Outcome {...props} />
      {report.columns.length > 0 && !report.written && (
        <HeaderPanel
          kind={report.kind}
          columns={report.columns}
          mapping={mapping}
          onMapping={onMapping}
          onCheck={onCheck}
        />
      )}
      {report.violations.count > 0 && (
        <>
          <RuleCounts counts={report.counts} />
          <Violations kind={report.kind} violations={report.violations} />
        </>
      )}
      <ChangedStreaks changes={report.streaks} isDone={report.written} />
      <ChangedClaims changes={report.claims} isDone={report.written} />
    </>
  );
}

/** Which list shows the records of a kind. */
const lists: Readonly<Record<InterchangeKind, string>> = {
  stations: '/stations',
  people: '/people',
  tenures: '/branches',
  evaluations: '/evaluations',
  awards: '/awards',
};

function Outcome({ report, reasons, onReasons, onImport }: ReportProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { kind, rows, accepted, violations, counts, written } = report;
  const values = {
    rows: rows.toLocaleString(locale),
    accepted: accepted.toLocaleString(locale),
    count: violations.count.toLocaleString(locale),
  };
  if (written) {
    return (
      <Alert
        severity="success"
        role="status"
        action={
          <Button component={Link} to={lists[kind]} color="inherit">
            {translate('resources.imports.text.show')}
          </Button>
        }
      >
        {translate('resources.imports.text.done', values)}
      </Alert>
    );
  }
  if (counts.some(({ severity }) => severity === 'ERROR')) {
    return (
      <Alert severity="error" role="alert">
        {translate(`resources.imports.text.${rows === 0 ? 'unread' : 'broken'}`, values)}
      </Alert>
    );
  }
  const isExplained = counts.every(({ code }) => (reasons[code] ?? '').trim() !== '');
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity={counts.length > 0 ? 'warning' : 'success'} role="status">
        {translate(`resources.imports.text.${counts.length > 0 ? 'warned' : 'ready'}`, values)}
      </Alert>
      <Reasons counts={counts} reasons={reasons} onReasons={onReasons} />
      <Button
        variant="contained"
        size="large"
        disabled={!isExplained}
        onClick={onImport}
        sx={{ alignSelf: 'flex-start' }}
      >
        {translate('resources.imports.text.import', { smart_count: rows })}
      </Button>
    </Stack>
  );
}
