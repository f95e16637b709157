import { type CalendarDate, isSameOrBefore } from '../date.ts';
import { tidy } from '../field/field.ts';
import { runningOn } from '../period.ts';
import type { Localised } from '../rule.ts';
import { count, countPeople, unknown } from './counting.ts';
import { defineMetric, type ExclusiveParameters, type MetricDefinition } from './definition.ts';
import { teamKindWords } from './metric.words.ts';
import { choice, type IdParameter, id, optional, type TextParameter, text } from './parameter.ts';
import type { StationRecords } from './records.ts';

type Team = StationRecords['teams'][number];

/** The two ways to name a team: by its id, or by its name. */
export const teamParameters: { readonly teamId: IdParameter<false>; readonly team: TextParameter<false> } = {
  teamId: optional(id('Team', { zh: '队伍', en: 'Team' })),
  team: optional(text({ zh: '队伍名称', en: "Team's name" }, 'Team')),
};

interface TeamAsked {
  readonly teamId: string | null;
  readonly team: string | null;
}

/** The ids of the teams that are meant; a name may have been borne by several, one after the other. */
export function teamsNamed({ teamId, team }: TeamAsked, teams: readonly Team[]): ReadonlySet<string> {
  const name = team === null ? null : tidy(team);
  return new Set(teams.filter((one) => one.id === teamId || one.name === name).map((one) => one.id));
}

export const unknownTeam: Localised = {
  zh: '本所没有这支队伍。',
  en: 'The station has no such team.',
};

const exists = ({ foundedOn, disbandedOn }: Team, on: CalendarDate): boolean =>
  (foundedOn === null || isSameOrBefore(foundedOn, on)) &&
  (disbandedOn === null || !isSameOrBefore(disbandedOn, on));

const teams = defineMetric({
  name: 'teams',
  title: { zh: '队伍数', en: 'Teams' },
  unit: 'teams',
  parameters: { kind: choice({ zh: '队伍类别', en: 'Kind of team' }, teamKindWords) },
  reads: ['teams'],
  measure: ({ kind }, asOf, { teams: all }) =>
    count(
      'Team',
      all.filter((team) => team.kind === kind && exists(team, asOf)),
      ({ foundedOn }) => foundedOn,
    ),
});

const oneTeam: ExclusiveParameters = { names: ['teamId', 'team'], atLeastOne: true };

const members = defineMetric({
  name: 'members',
  title: { zh: '队伍成员人数', en: 'Members of a team' },
  unknown: unknownTeam,
  unit: 'people',
  parameters: teamParameters,
  exclusive: oneTeam,
  reads: ['teams', 'memberships'],
  measure: (asked, asOf, { teams: all, memberships }) => {
    const meant = teamsNamed(asked, all);
    if (meant.size === 0) return unknown;
    const isRunning = runningOn(asOf);
    return countPeople(
      'TeamMembership',
      memberships.filter((membership) => meant.has(membership.teamId) && isRunning(membership)),
      ({ personId }) => personId,
      ({ from }) => from,
    );
  },
});

export const teamMetrics: readonly MetricDefinition[] = [teams, members];
