import { Stack } from '@mui/material';
import { type InterchangeKind, interchangeKinds } from '@qinglan/domain/interchange';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useMay } from '../shell/useRole.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState, ErrorState } from '../ui/States.tsx';
import { FilePanel } from './FilePanel.tsx';
import { Progress } from './Progress.tsx';
import { Report } from './Report.tsx';
import { useImport } from './useImport.ts';

type Texts = Readonly<Record<string, string>>;

const none: Texts = {};

/** Records from a file: choose it, check it, say what is unclear, import it. */
export default function ImportPage() {
  const translate = useTranslate();
  const mayImport = useMay('EDITOR');
  return (
    <>
      <PageHeader
        title={translate('resources.imports.name', { smart_count: 1 })}
        subtitle={translate('resources.imports.text.subtitle')}
      />
      {mayImport ? (
        <Importer />
      ) : (
        <Panel>
          <EmptyState
            title={translate('resources.imports.text.notAllowed')}
            help={translate('resources.imports.text.notAllowedHelp')}
          />
        </Panel>
      )}
    </>
  );
}

function Importer() {
  const [search, setSearch] = useSearchParams();
  const kind = interchangeKinds.find((each) => each === search.get('kind')) ?? 'evaluations';
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState(none);
  const [reasons, setReasons] = useState(none);
  const { state, send, cancel, reset } = useImport();

  const start = (chosen: InterchangeKind, from: File | null) => {
    setFile(from);
    setMapping(none);
    setReasons(none);
    if (from) void send({ kind: chosen, file: from, dryRun: true, mapping: none, reasons: none });
    else reset();
  };
  const again = (dryRun: boolean) => file && void send({ kind, file, dryRun, mapping, reasons });
  return (
    <Stack sx={{ gap: 2, minWidth: 0 }}>
      <FilePanel
        kind={kind}
        file={file}
        isBusy={state.at === 'running'}
        onKind={(chosen) => {
          setSearch({ kind: chosen }, { replace: true });
          start(chosen, null);
        }}
        onFile={(chosen) => start(kind, chosen)}
      />
      {state.at === 'running' && <Progress dryRun={state.dryRun} rows={state.rows} onCancel={cancel} />}
      {state.at === 'cancelled' && <Cancelled />}
      {state.at === 'failed' && (
        <Panel>
          <ErrorState error={state.error} onRetry={() => again(true)} compact />
        </Panel>
      )}
      {state.at === 'reported' && (
        <Report
          report={state.report}
          mapping={mapping}
          reasons={reasons}
          onMapping={setMapping}
          onReasons={setReasons}
          onCheck={() => again(true)}
          onImport={() => again(false)}
        />
      )}
    </Stack>
  );
}

function Cancelled() {
  const translate = useTranslate();
  return (
    <Panel>
      <div role="status">{translate('resources.imports.text.cancelled')}</div>
    </Panel>
  );
}
