import type { Page } from 'playwright-core';
import { ask } from './session.ts';

/** The lists of the admin by the groups of its menu, each with the pages that it has beside the list. */
const groups = {
  ledger: { stations: 'all', branches: 'all', teams: 'all', people: 'all' },
  party: {
    workshops: 'all',
    goals: 'all',
    handovers: 'no edit',
    mentorships: 'all',
    vanguardTasks: 'all',
  },
  work: {
    studyDays: 'all',
    caseReviews: 'all',
    crimeStatistics: 'all',
    serviceRecords: 'all',
    exchangeMeetings: 'all',
    teamStandings: 'no edit',
  },
  honours: {
    evaluations: 'all',
    selectionRounds: 'all',
    nominations: 'all',
    awards: 'all',
    careerEvents: 'all',
  },
  figures: { publications: 'all', metrics: 'list', imports: 'list' },
  rules: { authorities: 'all', awardKinds: 'all' },
  trace: { ledgerEntries: 'list' },
  own: { account: 'list' },
  administration: { users: 'list', apiKeys: 'list' },
} as const;

export type PageGroup = keyof typeof groups;

export const pageGroups = Object.keys(groups) as readonly PageGroup[];

const stationQuery = `{ stationByCode(code: "HL-CD") { id } }`;

const ofStation = (list: string, filter = '') =>
  `${list}(first: 1, filter: { stationId: $station ${filter} }) { nodes { id } }`;

const othersQuery = `
  query Samples($station: ID!) {
    people(first: 1, filter: { search: "徐立勤" }) { nodes { id } }
    ${ofStation('branches')}
    ${ofStation('teams')}
    ${ofStation('workshops')}
    ${ofStation('goals')}
    ${ofStation('handovers')}
    ${ofStation('mentorships')}
    ${ofStation('vanguardTasks')}
    ${ofStation('studyDays')}
    ${ofStation('caseReviews')}
    ${ofStation('crimeStatistics')}
    ${ofStation('serviceRecords')}
    ${ofStation('exchangeMeetings')}
    ${ofStation('teamStandings')}
    ${ofStation('evaluations')}
    ${ofStation('selectionRounds')}
    ${ofStation('nominations', 'status: [PUBLIC_NOTICE]')}
    ${ofStation('awards')}
    ${ofStation('careerEvents')}
    ${ofStation('publications')}
    authorities(first: 1) { nodes { id } }
    awardKinds(first: 1) { nodes { id } }
  }
`;

const standingQuery = `
  mutation Publish($input: PublishStandingInput!) {
    publishStanding(input: $input) { __typename ... on TeamStanding { id } }
  }
`;

type WithId = { readonly id: string };
type Others = Readonly<Record<string, { readonly nodes: readonly WithId[] }>>;

/** Of each slice one record with much to show, by the name of its list; nothing where there is no record. */
export async function sampleRecords(page: Page): Promise<Readonly<Record<string, string>>> {
  const { stationByCode } = await ask<{ stationByCode: WithId }>(page, stationQuery);
  const others = await ask<Others>(page, othersQuery, { station: stationByCode.id });
  const samples = Object.entries(others).flatMap(([name, { nodes }]) => nodes.map(({ id }) => [name, id]));
  return { stations: stationByCode.id, ...Object.fromEntries(samples) };
}

/** Publishes a standing of the teams unless there is one: the demonstration ledger has no record of this kind. */
export async function publishStanding(page: Page): Promise<void> {
  const { teamStandings } = await sampleRecords(page);
  if (teamStandings !== undefined) return;
  const { stationByCode } = await ask<{ stationByCode: WithId }>(page, stationQuery);
  const input = {
    stationId: stationByCode.id,
    from: '2016-10',
    to: '2017-10',
    publishedOn: '2017-10-20',
    weights: { MEMBER_AWARDS: 3, PEOPLE_SERVED: 1 },
    synthetic: true,
  };
  const answer = await ask<{ publishStanding: { __typename: string } }>(page, standingQuery, { input });
  if (answer.publishStanding.__typename !== 'TeamStanding') {
    throw new Error(`The standing was not published: ${JSON.stringify(answer)}`);
  }
}

/**
 * The addresses of the pages of a group: of each slice its list, a record and, if it is said, its forms. The first
 * page of the admin belongs to the first group.
 *
 * @throws Error when the ledger has no record of a slice
 */
export async function pagesOf(page: Page, group: PageGroup, hasForms: boolean): Promise<readonly string[]> {
  const samples = await sampleRecords(page);
  const pages = Object.entries(groups[group]).flatMap(([name, kind]) => {
    if (kind === 'list') return [`/${name}`];
    const id = samples[name];
    if (id === undefined) throw new Error(`The ledger has none of the ${name}.`);
    const change = kind === 'all' ? [`/${name}/${id}`] : [];
    const forms = hasForms ? [`/${name}/create`, ...change] : [];
    return [`/${name}`, ...forms, `/${name}/${id}/show`];
  });
  return group === 'ledger' ? ['/', ...pages] : pages;
}

/** The addresses of the pages of archived records: of each slice of a group one, where there is any. */
export async function archivedPagesOf(page: Page, group: PageGroup): Promise<readonly string[]> {
  const lists = Object.entries(groups[group]).flatMap(([name, kind]) => (kind === 'list' ? [] : [name]));
  if (lists.length === 0) return [];
  const selections = lists.map((list) => `${list}(first: 1, filter: { archived: true }) { nodes { id } }`);
  const found = await ask<Others>(page, `{ ${selections.join(' ')} }`);
  return Object.entries(found).flatMap(([list, { nodes }]) => nodes.map(({ id }) => `/${list}/${id}/show`));
}
