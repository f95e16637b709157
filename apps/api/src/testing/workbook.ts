import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packages}">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

interface WorkbookFile {
  /** The XML inside the sheet element. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
}

/** A workbook as spreadsheet programs write it, with the parts that ours leaves out. */
export const workbookFile = ({
  sheet,
  sharedStrings = '',
  styles = '',
  workbookProperties = '',
}: WorkbookFile): Promise<Buffer> =>
  zipFile({
    '_rels/.rels': relationships(['officeDocument', '/xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${workbookProperties}<sheets><sheet name="隐藏" state="hidden" r:id="rId4"/><sheet name="数据" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/data.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['worksheet', 'worksheets/hidden.xml'],
    ),
    'xl/worksheets/hidden.xml': `<worksheet ${main}/>`,
    'xl/worksheets/data.xml': `<worksheet ${main}>${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${sharedStrings}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
  });

/** An archive of these files. */
export const zipFile = (files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
};
