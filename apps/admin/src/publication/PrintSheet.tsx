import { Box, GlobalStyles, Portal } from '@mui/material';
import { passagesOf } from '@qinglan/domain';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import type { RecordLineFieldsFragment } from '../generated/graphql.ts';
import { LineDate, useLineName } from '../metric/index.ts';
import { DateText } from '../ui/Text.tsx';
import type { NumberedFigure } from './FigureTable.tsx';
import { useFigure, useStated } from './FigureText.tsx';
import { AppendixDocument } from './figure.operations.ts';
import type { PublicationRecord } from './publication.operations.ts';
import { useQuestion } from './useQuestion.ts';

interface PrintSheetProps {
  readonly publication: PublicationRecord;
  readonly figures: readonly NumberedFigure[];
}

const onPaper = (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4', margin: '22mm 20mm' },
      '@media print': {
        '#root, .MuiDialog-root': { display: 'none !important' },
        body: { background: '#fff' },
      },
    }}
  />
);

/** The account on paper: its text with numbered figures, then the evidence for each. Seen only when it is printed. */
export function PrintSheet({ publication, figures }: PrintSheetProps) {
  const translate = useTranslate();
  const text = (key: string) => translate(`resources.publications.text.${key}`);
  const { id, title, station, asOf, publishedOn, rulesVersion, synthetic, body } = publication;
  const { data } = useOperation(AppendixDocument, { id }, { localised: true });
  const claims = data?.node && 'claims' in data.node ? data.node.claims : [];
  const evidence = new Map(claims.map(({ id: claim, lines }) => [claim, lines]));
  return (
    <Portal>
      {onPaper}
      <Box
        sx={{
          display: 'none',
          '@media print': { display: 'block' },
          color: '#000',
          fontSize: '11pt',
          lineHeight: 1.7,
          '& h1': { fontSize: '18pt', textAlign: 'center', m: 0 },
          '& h2': { fontSize: '14pt', breakBefore: 'page' },
          '& h3': { fontSize: '11pt', mb: 0, breakAfter: 'avoid' },
        }}
      >
        <h1>{title}</h1>
        <Box component="p" sx={{ textAlign: 'center' }}>
          {station.name} · {publishedOn ? <DateText value={publishedOn} /> : text('draftOnPaper')} ·{' '}
          {translate('resources.publications.fields.asOf')} <DateText value={asOf} />
          {rulesVersion && ` · ${translate('resources.publications.fields.rulesVersion')} ${rulesVersion}`}
        </Box>
        {synthetic && (
          <Box component="p" sx={{ textAlign: 'center' }}>
            {translate('app.record.syntheticHelp')}
          </Box>
        )}
        <Box sx={{ whiteSpace: 'pre-wrap' }}>
          {passagesOf(body, figures).map(({ text: words, mark }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages are where they are
            <span key={index}>
              {words}
              {mark && <sup>[{mark.number}]</sup>}
            </span>
          ))}
        </Box>
        {figures.length > 0 && <h2>{text('appendix')}</h2>}
        {figures.map((figure) => (
          <Entry key={figure.key} figure={figure} records={evidence.get(figure.id) ?? []} />
        ))}
      </Box>
    </Portal>
  );
}

interface EntryProps {
  readonly figure: NumberedFigure;
  readonly records: readonly RecordLineFieldsFragment[];
}

function Entry({ figure: one, records }: EntryProps) {
  const translate = useTranslate();
  const figure = useFigure();
  const stated = useStated();
  const question = useQuestion();
  const nameOf = useLineName();
  const text = (key: string, options: object = {}) =>
    translate(`resources.publications.text.${key}`, options);
  const left = one.recordCount - records.length;
  return (
    <section>
      <h3>
        [{one.number}] {one.text}
      </h3>
      <div>{question(one)}</div>
      <div>
        {text('stated')} {stated(one)} · {text('computed')} {figure(one.computed, one.unit)} ·{' '}
        {translate(`enums.ClaimVerdict.${one.verdict}`)}
        {one.drifted && ` · ${text('drifted')}`}
      </div>
      <div>{text('countedRecords', { smart_count: one.recordCount })}</div>
      <Box component="ul" sx={{ m: 0 }}>
        {records.map((record) => (
          <li key={record.id}>
            {nameOf(record)}
            {record.from && ' · '}
            <LineDate line={record} />
            {record.synthetic && ` · ${translate('app.record.synthetic')}`}
          </li>
        ))}
      </Box>
      {left > 0 && records.length > 0 && <div>{text('moreRecords', { count: left })}</div>}
    </section>
  );
}
