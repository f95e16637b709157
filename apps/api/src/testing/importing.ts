import type { ImportLine, ImportReport, InterchangeKind } from '@qinglan/domain/interchange';
import type { Role } from '../access/roles.ts';
import type { TestServer } from './server.ts';

interface Sending {
  /** An EDITOR unless it is said. */
  readonly as?: Role;
  readonly dryRun?: boolean;
  readonly name?: string;
  readonly acknowledge?: readonly string[];
  readonly map?: readonly string[];
}

type Content = string | Buffer;

const linesOf = async (response: Response): Promise<ImportLine[]> =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportLine);

/** Files that are sent to be imported, as the admin sends them. */
export const importingInto = ({ url, bearer }: Pick<TestServer, 'url' | 'bearer'>) => {
  const post = (
    kind: string,
    content: Content,
    { as = 'EDITOR', dryRun = false, name = '考评.csv', acknowledge = [], map = [] }: Sending = {},
    headers: object = {},
    signal?: AbortSignal,
  ): Promise<Response> => {
    const query = new URLSearchParams({ name, dryRun: `${dryRun}` });
    for (const each of acknowledge) query.append('acknowledge', each);
    for (const each of map) query.append('map', each);
    return fetch(`${url}/imports/${kind}?${query}`, {
      method: 'POST',
      headers: { authorization: bearer(as), 'x-qinglan-import': '1', ...headers },
      body: typeof content === 'string' ? content : new Uint8Array(content),
      ...(signal && { signal }),
    });
  };

  /** Everything that is answered, line by line. */
  const lines = async (kind: InterchangeKind, content: Content, sending?: Sending): Promise<ImportLine[]> =>
    linesOf(await post(kind, content, sending));

  /** The report at the end. */
  const send = async (kind: InterchangeKind, content: Content, sending?: Sending): Promise<ImportReport> => {
    const last = (await lines(kind, content, sending)).at(-1);
    if (!last || !('report' in last)) throw new Error(JSON.stringify(last));
    return last.report;
  };

  return { post, lines, send };
};

export const csv = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

export const evaluationHeaders = '派出所编码,考评方案,年度,结果,名次,参评单位数,发布日期,文号';

/** Where each violation is, and by which rule. */
export const broken = ({ violations }: ImportReport) =>
  violations.items.map(({ row, column, code }) => [row, column, code]);
