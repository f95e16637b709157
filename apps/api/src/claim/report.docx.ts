import { type Locale, passagesOf } from '@qinglan/domain';
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { lineName, type TypedLine } from '../metric/metric.store.ts';
import type { Report, ReportedClaim } from './report.store.ts';
import { reportWords } from './report.words.ts';

/** Fonts that Word in China has; elsewhere it takes what stands for them. */
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };
const hei = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei' };

/** In twentieths of a point: A4, and two Chinese characters of the body's 12 points. */
const a4 = { width: 11_906, height: 16_838 };
const margin = 1440;
const indent = 480;

/** XML has no place for some signs, and Word opens no document with one of them. */
const held = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

const anchorOf = ({ number }: ReportedClaim): string => `evidence-${number}`;

/** The publication as a Word document: the account with numbered figures, and the evidence for each. */
export const reportDocument = (report: Report, locale: Locale): Promise<Buffer> => {
  const { title, station } = report.publication;
  const document = new Document({
    title: held(title),
    creator: held(station.name),
    styles: {
      default: {
        document: { run: { font: song, size: 24 }, paragraph: { spacing: { line: 360 } } },
        title: { run: { font: hei, size: 36, bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
        heading1: { run: { font: hei, size: 28, bold: true } },
        heading2: { run: { font: hei, size: 24, bold: true }, paragraph: { spacing: { before: 240 } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: a4, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        footers: { default: pageNumbers(locale) },
        children: [...head(report, locale), ...account(report), ...appendix(report, locale)],
      },
    ],
  });
  return Packer.toBuffer(document);
};

const pageNumbers = (locale: Locale): Footer => {
  const [before, between, after] = reportWords[locale].page;
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] }),
    ],
  });
};

const line = (text: string, options: { readonly bold?: boolean } = {}): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: held(text), size: 21, ...options })] });

const centred = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: held(text), size: 21 })] });

const head = ({ publication, rulesVersion }: Report, locale: Locale): Paragraph[] => {
  const words = reportWords[locale];
  const { title, station, asOf, publishedOn, archivedAt, synthetic } = publication;
  const state = [
    publishedOn === null ? words.draft : words.published(publishedOn),
    ...(archivedAt ? [words.withdrawn] : []),
  ];
  return [
    new Paragraph({ text: held(title), heading: HeadingLevel.TITLE }),
    centred([station.name, ...state, words.asOf(asOf), words.rules(rulesVersion)].join(' · ')),
    ...(synthetic ? [centred(words.synthetic)] : []),
  ];
};

/** The account in its paragraphs; each mark is followed by the number of its evidence, which leads there. */
const account = ({ publication: { body }, claims }: Report): Paragraph[] => {
  const paragraphs: ParagraphChild[][] = [[]];
  const put = (child: ParagraphChild): void => {
    paragraphs.at(-1)?.push(child);
  };
  for (const { text, mark } of passagesOf(body, claims)) {
    for (const [index, part] of text.split(/\r?\n/).entries()) {
      if (index > 0) paragraphs.push([]);
      if (part !== '') put(new TextRun({ text: held(part) }));
    }
    if (mark) put(reference(mark));
  }
  return paragraphs
    .filter((children) => children.length > 0)
    .map((children) => new Paragraph({ indent: { firstLine: indent }, children }));
};

const reference = (claim: ReportedClaim): InternalHyperlink =>
  new InternalHyperlink({
    anchor: anchorOf(claim),
    children: [new TextRun({ text: `[${claim.number}]`, superScript: true, style: 'Hyperlink' })],
  });

const appendix = (report: Report, locale: Locale): (Paragraph | Table)[] => {
  const words = reportWords[locale];
  const heading = new Paragraph({
    text: words.appendix,
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
  });
  if (report.claims.length === 0) return [heading, line(words.noClaims)];
  return [
    heading,
    line(words.appendixHelp),
    summary(report.claims, locale),
    ...report.claims.flatMap((claim) => details(claim, locale)),
  ];
};

const shares = [8, 38, 20, 20, 14];

const summary = (claims: readonly ReportedClaim[], locale: Locale): Table => {
  const words = reportWords[locale];
  const header = [words.number, words.text, words.stated, words.computed, words.verdict];
  const rows = claims.map((claim) => [
    `[${claim.number}]`,
    claim.text,
    statedWords(claim, locale),
    computedWords(claim, locale),
    words.verdicts[claim.verdict],
  ]);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [header, ...rows].map((cells, index) => row(cells, index === 0)),
  });
};

const row = (cells: readonly string[], isHeader: boolean): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: shares[column] ?? 0, type: WidthType.PERCENTAGE },
          margins: { left: 80, right: 80, top: 40, bottom: 40 },
          children: [line(text, { bold: isHeader })],
        }),
    ),
  });

const details = (claim: ReportedClaim, locale: Locale): Paragraph[] => {
  const words = reportWords[locale];
  const { number, text, question, verdict, recordCount, firstRecords, driftedTo } = claim;
  const title = new Bookmark({ id: anchorOf(claim), children: [new TextRun(`[${number}] ${held(text)}`)] });
  const left = recordCount - firstRecords.length;
  const colon = locale === 'zh' ? '：' : ': ';
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [title] }),
    line(`${words.metric}${colon}${question}`),
    line(`${words.stated}${colon}${statedWords(claim, locale)}`),
    line(`${words.computed}${colon}${computedWords(claim, locale)}`),
    line(`${words.verdict}${colon}${words.verdicts[verdict]}`),
    ...(driftedTo
      ? [line(words.drifted(figure(driftedTo.value, claim.unit, locale), words.verdicts[driftedTo.verdict]))]
      : []),
    line(`${words.records}${colon}${recordCount === 0 ? words.noRecords : words.count(recordCount)}`),
    ...firstRecords.map((record) => {
      const about = [
        whenWords(record, locale),
        lineName(record, locale),
        record.synthetic ? words.syntheticRecord : null,
      ].filter((part) => part !== null);
      return new Paragraph({
        bullet: { level: 0 },
        children: [new TextRun({ text: held(about.join(' · ')), size: 21 })],
      });
    }),
    ...(left > 0 ? [line(words.more(left))] : []),
  ];
};

const whenWords = ({ from, to }: TypedLine, locale: Locale): string | null =>
  from === null || to === undefined ? from : reportWords[locale].period(from, to);

const statedWords = ({ stated, unit, qualifier }: ReportedClaim, locale: Locale): string =>
  reportWords[locale].qualifiers[qualifier](figure(stated, unit, locale));

const computedWords = ({ computed, unit, isHidden }: ReportedClaim, locale: Locale): string =>
  isHidden ? reportWords[locale].hidden : figure(computed, unit, locale);

/** A number with its unit; a year stands without separators. */
const figure = (value: number | null, unit: string, locale: Locale): string => {
  const { unknown, units } = reportWords[locale];
  if (value === null) return unknown;
  const number = new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    maximumFractionDigits: 2,
    useGrouping: unit !== 'year',
  }).format(value);
  const word = units[unit] ?? (locale === 'zh' ? unit : ` ${unit}`);
  return `${number}${word}`;
};
