import Download from '@mui/icons-material/DownloadOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import { Alert, Button } from '@mui/material';
import { inReadingOrder } from '@qinglan/domain';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { FigureTable } from './FigureTable.tsx';
import { MarkedText } from './MarkedText.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { PublishPublication, WithdrawPublication } from './PublishPublication.tsx';
import type { PublicationRecord, PublicationRow } from './publication.operations.ts';
import { StatusChips } from './StatusChips.tsx';
import { Verdicts } from './VerdictChip.tsx';

type Shown = PublicationRecord | PublicationRow;

/** An account: its text with marked figures, how each stands against the ledger, and what stands behind it. */
export default function PublicationShow() {
  return (
    <LedgerShow<Shown>
      title={({ title }) => title}
      chips={({ status, archivedAt, synthetic }) => (
        <>
          <StatusChips status={status} archivedAt={archivedAt ?? null} />
          <SyntheticChip synthetic={synthetic} />
        </>
      )}
      subtitle={({ station }) => station.name}
      actions={(publication) => (
        <>
          <WithdrawPublication publication={publication} />
          <PublishPublication publication={publication} />
        </>
      )}
      editable={({ status }) => status === 'DRAFT'}
      archivable={false}
    >
      {/* A row of the list comes first; its text follows. */}
      {(publication) => (publication.figures ? <Account publication={publication} /> : <LoadingRows />)}
    </LedgerShow>
  );
}

function Account({ publication }: { readonly publication: PublicationRecord }) {
  const translate = useTranslate();
  const text = (key: string) => translate(`resources.publications.text.${key}`);
  const [opened, setOpened] = useState<string | null>(null);
  const figures = inReadingOrder(publication.figures.map(marked)).map((figure, index) => ({
    ...figure,
    number: index + 1,
  }));
  const open = figures.find(({ key }) => key === opened);
  return (
    <>
      <About publication={publication} />
      <Panel title={text('account')} action={<Exports publication={publication} />}>
        {publication.body.trim() === '' ? (
          text('noBody')
        ) : (
          <MarkedText body={publication.body} marks={figures} onOpen={setOpened} />
        )}
      </Panel>
      <Panel title={text('figures')} help={text('figuresHelp')} flush>
        <FigureTable figures={figures} onOpen={setOpened} />
      </Panel>
      {open && <EvidenceDialog figure={open} onClose={() => setOpened(null)} />}
      <PrintSheet publication={publication} figures={figures} />
    </>
  );
}

function marked(figure: PublicationRecord['figures'][number]) {
  return { ...figure, start: figure.start ?? null, length: figure.length ?? null };
}

function About({ publication }: { readonly publication: PublicationRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.publications.fields.${field}`);
  const { station, asOf, publishedOn, rulesVersion, verdicts } = publication;
  return (
    <Panel>
      {verdicts.drifted > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('resources.publications.text.driftHelp', { smart_count: verdicts.drifted })}
        </Alert>
      )}
      <Facts>
        <Fact label={label('station')}>
          <RecordLink resource="stations" record={station} />
        </Fact>
        <Fact label={label('asOf')}>
          <DateText value={asOf} />
        </Fact>
        <Fact label={label('publishedOn')}>{publishedOn && <DateText value={publishedOn} />}</Fact>
        <Fact label={label('rulesVersion')}>{rulesVersion}</Fact>
        <Fact label={label('verdicts')}>
          <Verdicts verdicts={verdicts} />
        </Fact>
      </Facts>
    </Panel>
  );
}

function Exports({ publication: { id } }: { readonly publication: PublicationRecord }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const locale = language === 'en' ? 'en' : 'zh';
  return (
    <div>
      <Button
        size="small"
        startIcon={<Download />}
        href={`/publications/${id}.docx?language=${locale}`}
        download
      >
        {translate('resources.publications.text.word')}
      </Button>
      <Button size="small" startIcon={<Print />} onClick={() => window.print()}>
        {translate('resources.publications.text.print')}
      </Button>
    </div>
  );
}
