import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeGlobalId } from '../global-id.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let publicationId: string;
let stationId: string;

const ask = async (
  query: string,
  variables: object = {},
): Promise<Record<string, { id: string; version: number }>> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: server.bearer('ADMIN') },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

const save = async (mutation: string, input: object): Promise<{ id: string; version: number }> => {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ... on Node { id } ... on Recorded { version } } }`;
  const saved = (await ask(query, { input }))[mutation];
  if (!saved?.id) throw new Error(mutation);
  return saved;
};

beforeAll(async () => {
  server = await startTestServer();
  const authority = await save('createAuthority', {
    code: 'A',
    name: '分局',
    line: 'PUBLIC_SECURITY',
    level: 'COUNTY',
  });
  const station = { code: 'S', name: '河口派出所', authorityId: authority.id, establishedOn: '2001-05' };
  stationId = (await save('createStation', station)).id;
  for (let year = 2002; year <= 2016; year += 1)
    await save('recordEvaluation', {
      stationId,
      scheme: '综合考评',
      year,
      outcome: 'ADVANCED',
      publishedOn: `${year + 1}-01-20`,
      synthetic: true,
    });
  const body = '河口所连续15年先进。\n有小组近1个。';
  const claims = [
    {
      key: 'teams',
      text: '近1个',
      metric: 'teams',
      parameters: { kind: 'QINGLAN' },
      stated: 1,
      unit: 'teams',
      qualifier: 'ABOUT',
      start: body.indexOf('近'),
      length: 3,
    },
    {
      key: 'flags',
      text: '15年',
      metric: 'streak',
      parameters: { kind: 'RED_FLAG' },
      stated: 15,
      unit: 'years',
      start: body.indexOf('15'),
      length: 3,
    },
  ];
  const input = { stationId, title: '红旗/不倒', asOf: '2017-10-31', body, claims, synthetic: true };
  publicationId = (await save('createPublication', input)).id;
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = { authorization: server.bearer('VIEWER') }) =>
  fetch(`${server.url}/publications/${path}`, { headers });

/** A file of a ZIP archive, found by its central directory. */
const unzip = (archive: Buffer, name: string): string => {
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006') + 16);
  while (archive.toString('latin1', at, at + 4) === 'PK\u0001\u0002') {
    const [size, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const [extra, comment] = [archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
    const local = archive.readUInt32LE(at + 42);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      return inflateRawSync(archive.subarray(start, start + size)).toString();
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no ${name}`);
};

const paragraphs = async (response: Response): Promise<string[]> => {
  const xml = unzip(Buffer.from(await response.arrayBuffer()), 'word/document.xml');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
  );
};

describe('a publication as a Word document', () => {
  test('numbers its figures as they are read, and gives the evidence for each', async () => {
    const response = await get(`${publicationId}.docx?language=zh`);
    expect(response.headers.get('content-type')).toContain('wordprocessingml.document');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('红旗 不倒.docx'));
    const text = await paragraphs(response);
    expect(text.slice(0, 3)).toEqual([
      '红旗/不倒',
      expect.stringContaining('河口派出所 · 草稿，尚未发布 · 数据截至 2017-10-31 · 规则版本'),
      expect.stringContaining('演示数据'),
    ]);
    expect(text.slice(3, 5)).toEqual(['河口所连续15年[1]先进。', '有小组近1个[2]。']);
    expect(text).toContain('[1] 15年');
    expect(text).toEqual(expect.arrayContaining(['稿中所述：15年', '台账结果：15年', '结论：属实']));
    expect(text).toEqual(expect.arrayContaining(['所计记录：共 15 条', '另有 3 条，详见台账。']));
    expect(text).toContain('2003-01-20 · 2002 综合考评 · 演示数据');
    expect(text).toEqual(expect.arrayContaining(['稿中所述：1支（近）', '台账结果：0支', '结论：不符']));
  });

  test('holds markup and signs that XML cannot hold as text, under a name that ends no header', async () => {
    const title = `"; filename=a.exe\u202Excod.\u200B<w:p/>'()* ${'𠮷'.repeat(80)}`;
    const markup = `</w:t><w:altChunk r:id="x"/>&lt;&#0;]]>\u0001\uFFFF{ MERGEFIELD }<?xml?>`;
    const input = { stationId, title: '报告', asOf: '2017-10-31', body: 'x', claims: [], synthetic: true };
    const { id } = await save('createPublication', input);
    // Past the rules, which let no such sign in.
    const row = decodeGlobalId(id).id;
    await server.db.publication.update({ where: { id: row }, data: { title, body: markup } });
    const response = await get(`${id}.docx`);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="publication\.docx"; filename\*=UTF-8''[\w.~%-]+\.docx$/,
    );
    const xml = unzip(Buffer.from(await response.arrayBuffer()), 'word/document.xml');
    const parser = new SaxesParser();
    const names = new Set<string>();
    let text = '';
    parser.on('opentag', ({ name }) => names.add(name));
    parser.on('text', (part) => {
      text += part;
    });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    expect(names).not.toContain('w:altChunk');
    expect(text).toContain('</w:t><w:altChunk r:id="x"/>&lt;&#0;]]>');
  });

  test('speaks the language that is asked for', async () => {
    const text = await paragraphs(await get(`${publicationId}.docx?language=en`));
    expect(text).toEqual(
      expect.arrayContaining(['Appendix: evidence', 'Verdict: Supported', 'Stated: about 1 teams']),
    );
  });

  test('says after publication what has changed since', async () => {
    const { id } = await save('createPublication', {
      stationId,
      title: '再稿',
      asOf: '2017-10-31',
      claims: [
        {
          key: 'a',
          text: '15年',
          metric: 'streak',
          parameters: { kind: 'RED_FLAG' },
          stated: 15,
          unit: 'years',
        },
      ],
    });
    await save('publishPublication', { id, version: 1, publishedOn: '2017-11-01' });
    await save('recordEvaluation', {
      stationId,
      scheme: '党建考评',
      year: 2016,
      outcome: 'STANDARD',
      publishedOn: '2017-02-01',
    });
    const text = await paragraphs(await get(`${id}.docx`));
    expect(text[1]).toContain('2017-11-01 发布');
    expect(text).toEqual(
      expect.arrayContaining(['台账结果：15年', '结论：属实', '发布后台账有变动，今日结果为 0年，不符。']),
    );
  });

  test('is for those who may read', async () => {
    const response = await get(`${publicationId}.docx`, {});
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test.each(['nothing.docx', 'UHVibGljYXRpb246MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw.docx'])(
    'is none of %s',
    async (file) => {
      expect((await get(file)).status).toBe(404);
    },
  );

  test('is none of a station', async () => {
    expect((await get(`${stationId}.docx`)).status).toBe(404);
  });
});
