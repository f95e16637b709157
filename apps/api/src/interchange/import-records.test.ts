import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiOf } from '../testing/api.ts';
import { broken, csv, importingInto } from '../testing/importing.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let ledger: ReturnType<typeof ledgerOver>;
let importing: ReturnType<typeof importingInto>;
let stationId: string;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  ledger = ledgerOver(apiOf(server));
  importing = importingInto(server);
  await ledger.authority({ code: 'HL' });
});
afterAll(() => server.close());

let made = 0;
beforeEach(async () => {
  made += 1;
  code = `ST-${made}`;
  stationId = await ledger.station(await ledger.authority(), {
    code,
    name: `第${made}派出所`,
    establishedOn: '2000-05',
  });
});

describe('other records from a file', () => {
  test('stations come with their predecessors, which may be rows before them', async () => {
    const report = await importing.send(
      'stations',
      csv(
        'code,name,authority,established on,dissolved on,predecessors',
        `${code}-X,水上派出所,HL,1990,2006年5月,`,
        `${code}-Y,新派出所,HL,2006-05,,${code}-X`,
        `${code}-Z,坏派出所,HL,2000,,${code}-Y；NONE`,
        `${code},重复派出所,XX,2000,,`,
      ),
    );
    expect(broken(report)).toEqual([
      [4, 'predecessorCodes', 'import.reference'],
      [5, 'authorityCode', 'import.reference'],
    ]);
    const good = csv(
      'code,name,authority,established on,dissolved on,predecessors',
      `${code}-X,水上派出所,HL,1990,2006年5月,`,
      `${code}-Y,新派出所,HL,2006-05,,${code}-X`,
    );
    expect(await importing.send('stations', good)).toMatchObject({ written: true, accepted: 2 });
    const station = await server.db.station.findUnique({
      where: { code: `${code}-Y` },
      include: { predecessors: { include: { predecessor: true } } },
    });
    expect(station?.predecessors).toMatchObject([
      { predecessor: { code: `${code}-X`, dissolvedOn: '2006-05' } },
    ]);
    expect(broken(await importing.send('stations', good))).toEqual([
      [2, 'code', 'station.code-unique'],
      [3, 'code', 'station.code-unique'],
    ]);
  });

  const people = (...rows: readonly string[]) =>
    csv('人员序号,姓名,类别,性别,出生日期,派出所编码,服务起始日,进入方式,服务截止日,离开方式', ...rows);

  test('people come with every spell of their service', async () => {
    const name = `赵${made}`;
    const file = people(
      `1,${name},民警,男,1960,${code},2001-07,入职,2015-03-01,退休`,
      `1,${name},辅警,男,1960,${code},2016,返聘,,`,
      `,钱${made},民警,女,,,,,,`,
    );
    expect(await importing.send('people', file)).toMatchObject({ written: true, accepted: 3 });
    const person = await server.db.person.findFirst({
      where: { name },
      include: { spells: { orderBy: { from: 'asc' } } },
    });
    expect(person).toMatchObject({ category: 'AUXILIARY', birthDate: '1960', sex: 'MALE' });
    expect(person?.spells).toMatchObject([
      { entry: 'JOINED', from: '2001-07', to: '2015-03-01', exit: 'RETIRED', category: 'OFFICER' },
      { entry: 'REHIRED', from: '2016', to: null, category: 'AUXILIARY' },
    ]);
    expect(broken(await importing.send('people', file))).toEqual([
      [2, 'name', 'import.duplicate'],
      [3, 'name', 'import.duplicate'],
      [4, 'name', 'import.duplicate'],
    ]);
  });

  test('people keep to themselves over a thousand rows', async () => {
    const filler = Array.from({ length: 999 }, (_, index) => `f${index},人${made}-${index},民警,男,,,,,,`);
    const name = `孙${made}`;
    const report = await importing.send(
      'people',
      people(
        `x,${name},民警,男,,${code},2001-07,,2003-01-01,调出`,
        ...filler,
        `x,${name},辅警,男,,${code},2005-01-01,调入,,`,
      ),
    );
    expect(report).toMatchObject({ written: true, accepted: 1001 });
    const found = await server.db.person.findMany({ where: { name }, include: { spells: true } });
    expect(found).toMatchObject([{ category: 'AUXILIARY', spells: [{}, {}] }]);
  });

  test('people who contradict themselves, or serve nowhere, are refused', async () => {
    const report = await importing.send(
      'people',
      people(
        `1,李${made},民警,男,,${code},2001-07,,2003-01-01,调出`,
        `1,李${made},民警,女,,${code},2005-07,,,`,
        `1,李${made},民警,男,,,2005-07,,,`,
        `2,周${made},民警,男,,,2005-07,,,`,
        `3,吴${made},民警,男,2010,${code},2005-07,,,退休`,
      ),
    );
    expect(broken(report)).toEqual([
      [3, 'sex', 'import.cell'],
      [4, 'stationCode', 'text.required'],
      [5, 'stationCode', 'text.required'],
      [6, 'to', 'text.required'],
      [6, 'from', 'person.birth'],
    ]);
  });

  const tenures = (...rows: readonly string[]) =>
    csv('派出所编码,党支部,书记,书记出生日期,任职起始日,任职截止日,任职说明,离任说明', ...rows);

  test('tenures find the branch and the secretary by their names', async () => {
    await ledger.branch(stationId, { name: '党支部', foundedOn: '2001' });
    const [one, two] = [`郑${made}`, `王${made}`];
    await ledger.person({ name: one, stationId, servesFrom: '2001-01-01' });
    await ledger.person({ name: one });
    await ledger.person({ name: two, stationId, servesFrom: '2001-01-01', birthDate: '1970' });
    await ledger.person({ name: two, stationId, servesFrom: '2002-01-01', birthDate: '1980' });
    const rows = (birth: string) =>
      tenures(
        `${code},党支部,${one},,2005-01-01,2010-01-01,选举,调任`,
        `${code},党支部,${two},${birth},2010-01-01,,,`,
      );
    const ambiguous = await importing.send('tenures', rows(''));
    expect(broken(ambiguous)).toEqual([[3, 'personName', 'import.reference']]);
    expect(ambiguous.violations.items[0]?.message.en).toContain('More than one');
    expect(await importing.send('tenures', rows('1980'))).toMatchObject({ written: true, accepted: 2 });
    const saved = await server.db.secretaryTenure.findMany({
      where: { branch: { stationId: (await server.db.station.findUniqueOrThrow({ where: { code } })).id } },
      orderBy: { from: 'asc' },
      include: { person: true },
    });
    expect(saved).toMatchObject([
      { from: '2005-01-01', to: '2010-01-01', reason: '选举', endReason: '调任', person: { name: one } },
      { from: '2010-01-01', to: null, person: { name: two, birthDate: '1980' } },
    ]);
    expect(
      broken(
        await importing.send(
          'tenures',
          tenures(
            `${code},党支部,${one},,2009-01-01,2010-01-01,,`,
            `${code},党委,${one},,2009,2010,,`,
            `${code},党支部,无名,,2009,2010,,`,
          ),
        ),
      ),
    ).toEqual([
      [2, 'from', 'branch.one-secretary'],
      [3, 'branchName', 'import.reference'],
      [4, 'personName', 'import.reference'],
    ]);
  });

  const awards = (...rows: readonly string[]) =>
    csv(
      '种类编码,对象类型,派出所编码,授予对象,授予机关编码,授予日期,所属年度,文号,事迹,撤销日期,撤销理由',
      ...rows,
    );

  test('awards find whom they went to, and keep a title’s streak', async () => {
    const kind = await ledger.awardKind({ class: 'NAMED_TITLE', yearly: true, name: '五型好班子' });
    const merit = await ledger.awardKind();
    const team = await ledger.team(stationId, { name: '一组', foundedOn: '2001' });
    await ledger.branch(stationId, { name: '支部', foundedOn: '2001' });
    await ledger.person({ name: `冯${made}`, stationId, servesFrom: '2001-01-01' });
    const file = awards(
      `${kind},派出所,${code},,HL,2015-12-20,2015,,,,`,
      `${kind},派出所,${code},,HL,2016-12-20,2016,文〔${made}〕1号,,,`,
      `${merit},个人,${code},冯${made},HL,2016-05-01,,,抢险,,`,
      `${merit},队伍,${code},一组,HL,2016-05-01,,,,,`,
      `${merit},党支部,${code},支部,HL,2016-05-01,,,,2018-01-01,复核不符`,
    );
    expect(team).toBeTruthy();
    expect(broken(await importing.send('awards', file))).toEqual([[6, 'revokedFrom', 'import.cell']]);
    const report = await importing.send('awards', file, { as: 'REVIEWER' });
    expect(report).toMatchObject({
      written: true,
      accepted: 5,
      streaks: { items: [{ stationCode: code, kind: 'TITLE', before: 0, after: 2 }] },
    });
    const credited = await server.db.award.findMany({ where: { creditedStation: { code } } });
    expect(credited).toHaveLength(5);
    expect(credited.filter(({ revokedFrom }) => revokedFrom !== null)).toMatchObject([
      { revokedFrom: '2018-01-01', revocationReason: '复核不符' },
    ]);
    expect(
      broken(
        await importing.send(
          'awards',
          awards(
            `${kind},派出所,${code},,HL,2017-12-20,2017,文〔${made}〕1号,,,`,
            `${merit},个人,${code},无名,HL,2016-05-01,,,,,`,
            `${merit},个人,${code},冯${made},HL,2017-06-01,,,抢险,,`,
            `NONE,队伍,,一组,HL,2016-05-01,,,,,`,
            `${merit},队伍,${code},,HL,2018-05-01,,,,,`,
          ),
        ),
      ),
    ).toEqual([
      [2, 'documentNumber', 'award.dates'],
      [3, 'recipientName', 'import.reference'],
      [4, 'deed', 'award.one-deed'],
      [5, 'kindCode', 'import.reference'],
      [5, 'stationCode', 'text.required'],
      [6, 'recipientName', 'text.required'],
    ]);
  });

  test.each(['stations', 'people', 'tenures', 'awards'] as const)(
    'take as many SQL statements for many %s as for few',
    async (kind) => {
      const rowsOf: Readonly<Record<typeof kind, (index: number) => string>> = {
        stations: (index) => `NEW-${made}-${index},所,HL,2000,,`,
        people: (index) => `,甲${made}-${index},民警,男,,${code},2001-07,入职,,`,
        tenures: (index) => `${code},无,乙${index},,2001,2002,,`,
        awards: (index) => `NONE,派出所,${code},,HL,2016-05-01,,编${index},,,`,
      };
      const headers = {
        stations: 'code,name,authority,established on,dissolved on,predecessors',
        people: people().trim(),
        tenures: tenures().trim(),
        awards: awards().trim(),
      };
      const cost = async (from: number, to: number) => {
        const rows = Array.from({ length: to - from }, (_, index) => rowsOf[kind](from + index));
        const { statements } = await server.countStatements(() =>
          importing.send(kind, csv(headers[kind], ...rows), { dryRun: true }),
        );
        return statements.length;
      };
      expect(await cost(0, 300)).toBe(await cost(300, 302));
    },
  );
});
