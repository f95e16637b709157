import {
  calendarDate,
  idOf,
  joinedOnce,
  leaderIsMember,
  oneQinglanTeam,
  periodOrder,
  type RuleCode,
  type Team,
  type TeamLeadership,
  type TeamMembership,
  teamNameUnique,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, othersThatStand, type Stored, scenario } from './scenario.ts';
import { archived, day, ids, oneOf, period, personIds, stationIds, teamIds } from './values.ts';

type Step =
  | { readonly of: 'team'; readonly row: Stored<Team> }
  | { readonly of: 'team_membership'; readonly row: Stored<TeamMembership> }
  | { readonly of: 'team_leadership'; readonly row: Stored<TeamLeadership> };

const team: fc.Arbitrary<Step> = fc
  .record({
    id: oneOf(teamIds.slice(0, 3)),
    name: oneOf(['一组', '二组', '一组 ']),
    kind: oneOf(['QINGLAN', 'QINGLAN', 'SERVICE'] as const),
    disbandedOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
    archived,
  })
  .map((row) => ({
    of: 'team',
    row: {
      ...row,
      stationId: stationIds[0] ?? idOf('Station', ''),
      function: 'OTHER',
      eligibility: 'ANYONE',
      foundedOn: null,
    },
  }));

const belonging = {
  teamId: oneOf(teamIds.slice(0, 3)),
  personId: oneOf(personIds.slice(0, 2)),
  archived,
};

/** Often long ones, so that somebody can lead. */
const membership: fc.Arbitrary<Step> = fc
  .record({
    ...belonging,
    id: ids(16, 5).map((id) => idOf('TeamMembership', id)),
    when: fc.oneof(fc.constant({ from: calendarDate('2009-12-31'), to: null }), period),
  })
  .map(({ when, ...row }) => ({ of: 'team_membership', row: { ...row, ...when } }));

const leadership: fc.Arbitrary<Step> = fc
  .record({ ...belonging, id: ids(17, 3).map((id) => idOf('TeamLeadership', id)), when: period })
  .map(({ when, ...row }) => ({ of: 'team_leadership', row: { ...row, ...when } }));

const rowsOf = (steps: readonly Step[]) => ({
  teams: steps.flatMap((step) => (step.of === 'team' ? [step.row] : [])),
  memberships: steps.flatMap((step) => (step.of === 'team_membership' ? [step.row] : [])),
  leaderships: steps.flatMap((step) => (step.of === 'team_leadership' ? [step.row] : [])),
});

type Rows = ReturnType<typeof rowsOf>;

const path = ['from'];
const nobody = idOf('Team', '');

/** Memberships of the person in other teams of kind QINGLAN, archived teams among them. */
const elsewhere = ({ teams, memberships }: Rows, { teamId, personId }: TeamMembership) => {
  const qinglan = new Set(
    latest(teams)
      .filter(({ kind }) => kind === 'QINGLAN')
      .map(({ id }) => id),
  );
  return othersThatStand(memberships, '').filter(
    (other) => other.personId === personId && other.teamId !== teamId && qinglan.has(other.teamId),
  );
};

const judgeTeam = (row: Stored<Team>, rows: Rows): readonly RuleCode[] => {
  const after = { ...rows, teams: [...rows.teams, row] };
  const own = othersThatStand(rows.memberships, '').filter(({ teamId }) => teamId === row.id);
  return [
    ...(row.archived
      ? []
      : broken(teamNameUnique, { team: row, teams: othersThatStand(rows.teams, row.id) })),
    ...own.flatMap((each) =>
      broken(oneQinglanTeam, {
        team: row,
        membership: each,
        memberships: [],
        qinglanMemberships: elsewhere(after, each),
        path,
      }),
    ),
  ];
};

/** Whether each leadership still lies in a membership. */
const judgeLeaders = (leaderships: readonly TeamLeadership[], memberships: readonly TeamMembership[]) =>
  leaderships.flatMap((each) =>
    broken(leaderIsMember, {
      leadership: each,
      leaderships: [],
      memberships: memberships.filter(
        ({ teamId, personId }) => teamId === each.teamId && personId === each.personId,
      ),
      path,
    }),
  );

const judgeMembership = (row: Stored<TeamMembership>, rows: Rows): readonly RuleCode[] => {
  const others = othersThatStand(rows.memberships, row.id);
  const standing = row.archived ? others : [...others, row];
  const memberships = others.filter(
    ({ teamId, personId }) => teamId === row.teamId && personId === row.personId,
  );
  const joined = latest(rows.teams).find(({ id }) => id === row.teamId);
  const facts = { membership: row, memberships, qinglanMemberships: elsewhere(rows, row), path };
  return [
    ...broken(periodOrder, { path, from: row.from, to: row.to }),
    ...judgeLeaders(othersThatStand(rows.leaderships, ''), standing),
    ...(row.archived || !joined
      ? []
      : [
          ...broken(joinedOnce, { ...facts, team: joined }),
          ...broken(oneQinglanTeam, {
            ...facts,
            team: joined,
            qinglanMemberships: facts.qinglanMemberships.filter(({ id }) => id !== row.id),
          }),
        ]),
  ];
};

const judgeLeadership = (row: Stored<TeamLeadership>, rows: Rows): readonly RuleCode[] => {
  const leaderships = othersThatStand(rows.leaderships, row.id).filter(({ teamId }) => teamId === row.teamId);
  const memberships = othersThatStand(rows.memberships, '').filter(
    ({ teamId, personId }) => teamId === row.teamId && personId === row.personId,
  );
  return [
    ...broken(periodOrder, { path, from: row.from, to: row.to }),
    ...(row.archived ? [] : broken(leaderIsMember, { leadership: row, leaderships, memberships, path })),
  ];
};

/** What the fixtures hold of the teams. */
export const fixtureTeams: readonly Stored<Team>[] = teamIds.map((id, index) => ({
  id,
  stationId: stationIds[index === 3 ? 1 : 0] ?? idOf('Station', nobody),
  name: `队伍${index}`,
  kind: index === 2 ? 'SERVICE' : 'QINGLAN',
  function: 'OTHER',
  eligibility: 'ANYONE',
  foundedOn: null,
  disbandedOn: null,
  archived: false,
}));

export const teamScenarios = [
  scenario<Step>('teams', {
    rules: ['team.name-unique', 'team.joined-once', 'team.one-qinglan-team', 'team.leader-is-member'],
    histories: historiesOf(
      fc.oneof(
        { weight: 1, arbitrary: team },
        { weight: 3, arbitrary: membership },
        { weight: 2, arbitrary: leadership },
      ),
      8,
    ),
    judge: (step, accepted) => {
      const known = rowsOf(accepted);
      const rows = { ...known, teams: [...fixtureTeams, ...known.teams] };
      if (step.of === 'team') return judgeTeam(step.row, rows);
      return step.of === 'team_membership'
        ? judgeMembership(step.row, rows)
        : judgeLeadership(step.row, rows);
    },
    writes: ({ of, row }) => [written(of, row)],
  }),
];
