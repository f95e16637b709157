import {
  type Authority,
  type Award,
  type AwardKind,
  awardDates,
  awardLifecycle,
  awardOneDeed,
  awardRecipient,
  idOf,
  type Recipient,
  type RecipientType,
  type RuleCode,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, othersThatStand, type Stored, scenario } from './scenario.ts';
import {
  archived,
  authorityIds,
  branchIds,
  day,
  farFuture,
  ids,
  kindIds,
  oneOf,
  orNull,
  personIds,
  stationIds,
} from './values.ts';

type Step =
  | { readonly of: 'award'; readonly row: Stored<Award> }
  | { readonly of: 'award_kind'; readonly row: Stored<AwardKind> };

/** What the fixtures hold of the kinds. */
export const fixtureKinds: readonly Stored<AwardKind>[] = kindIds.map((id, index) => ({
  id,
  code: `K${index}`,
  name: '荣誉',
  nameEn: 'Honour',
  class: (['MERIT_III', 'MERIT_I', 'COMMENDATION'] as const)[index] ?? 'COMMENDATION',
  recipientTypes: index === 0 ? ['PERSON'] : ['PERSON', 'STATION', 'BRANCH'],
  yearly: false,
  archived: false,
}));

const recipients: readonly Recipient[] = [
  ...personIds.slice(0, 2).map((id) => ({ type: 'PERSON' as const, id })),
  ...stationIds.slice(0, 1).map((id) => ({ type: 'STATION' as const, id })),
  ...branchIds.slice(0, 1).map((id) => ({ type: 'BRANCH' as const, id })),
];

const award: fc.Arbitrary<Step> = fc
  .record({
    id: ids(21).map((id) => idOf('Award', id)),
    kindId: oneOf(kindIds),
    recipient: fc.oneof(oneOf(recipients.slice(0, 1)), oneOf(recipients)),
    authorityId: oneOf(authorityIds),
    grantedOn: day,
    honourYear: fc.option(fc.integer({ min: 1899, max: 2014 }), { freq: 2 }),
    documentNumber: orNull(['1号', '2号', '１号']),
    deed: oneOf(['抗洪', '抗洪', '破案', null]),
    revokedFrom: fc.option(day, { freq: 2 }),
    revocationReason: orNull(['查处', '查处', '查处']),
    archived,
  })
  .map(({ honourYear, ...row }) => ({
    of: 'award',
    row: {
      ...row,
      // Seldom later than the grant, so that most awards stand.
      honourYear: honourYear === null ? null : Math.min(honourYear, Number(row.grantedOn.slice(0, 4)) + 1),
      revocationReason: row.revokedFrom && row.revocationReason,
      creditedStationId: null,
      exemption: null,
      synthetic: false,
    },
  }));

const kind: fc.Arbitrary<Step> = fc
  .record({
    from: oneOf(fixtureKinds),
    recipientTypes: fc.subarray<RecipientType>(['PERSON', 'STATION', 'BRANCH', 'TEAM'], { minLength: 1 }),
  })
  .map(({ from, recipientTypes }) => ({ of: 'award_kind', row: { ...from, recipientTypes } }));

const authority: Authority = {
  id: idOf('Authority', ''),
  code: '',
  name: '',
  line: 'OTHER',
  level: 'CITY',
  parentId: null,
  declaredStations: null,
};

const judgeLifecycle = (row: Stored<Award>, before: Stored<Award> | undefined): readonly RuleCode[] => {
  const stands = { ...row, revokedFrom: null, revocationReason: null };
  if (!before?.revokedFrom) return broken(awardLifecycle, { award: stands, next: row });
  const changed =
    JSON.stringify({ ...row, archived: false }) !== JSON.stringify({ ...before, archived: false });
  return changed ? broken(awardLifecycle, { award: before, next: row }) : [];
};

const judgeAward = (
  row: Stored<Award>,
  awards: readonly Stored<Award>[],
  kinds: ReadonlyMap<string, AwardKind>,
): readonly RuleCode[] => {
  const known = kinds.get(row.kindId);
  if (!known) throw new Error(`no kind ${row.kindId}`);
  const others = awards.filter(({ id }) => id !== row.id);
  const takenDocumentNumbers = others.flatMap((other) =>
    other.authorityId === row.authorityId ? (other.documentNumber ?? []) : [],
  );
  const same = othersThatStand(awards, row.id)
    .filter(({ recipient }) => recipient.id === row.recipient.id)
    .map((other) => ({ ...other, class: kinds.get(other.kindId)?.class ?? 'COMMENDATION' }));
  const stands = row.revokedFrom === null && !row.archived;
  return [
    ...broken(awardRecipient, { award: row, kind: known }),
    ...broken(awardDates, { award: row, authority, takenDocumentNumbers, today: farFuture }),
    ...(stands ? broken(awardOneDeed, { award: row, kind: known, awards: same }) : []),
    ...judgeLifecycle(
      row,
      awards.find(({ id }) => id === row.id),
    ),
  ];
};

const columnOf = { PERSON: 'personId', STATION: 'stationId', BRANCH: 'branchId', TEAM: 'teamId' } as const;
const noRecipient = { personId: null, stationId: null, branchId: null, teamId: null };

const awards = scenario<Step>('awards', {
  rules: ['award.recipient', 'award.dates', 'award.one-deed', 'award.lifecycle'],
  histories: historiesOf(fc.oneof({ weight: 6, arbitrary: award }, { weight: 1, arbitrary: kind })),
  judge: ({ of, row }, accepted) => {
    const known = latest(accepted.flatMap((step) => (step.of === 'award' ? [step.row] : [])));
    const changes = accepted.flatMap((step) => (step.of === 'award_kind' ? [step.row] : []));
    const kinds = new Map([...fixtureKinds, ...changes].map((each) => [each.id as string, each]));
    return of === 'award'
      ? judgeAward(row, known, kinds)
      : known
          .filter(({ kindId }) => kindId === row.id)
          .flatMap((each) => broken(awardRecipient, { award: each, kind: row }));
  },
  writes: (step) => {
    if (step.of === 'award_kind') return [written('award_kind', step.row)];
    const { recipient, ...row } = step.row;
    return [written('award', { ...row, ...noRecipient, [columnOf[recipient.type]]: recipient.id })];
  },
});

export const awardScenarios = [awards];
