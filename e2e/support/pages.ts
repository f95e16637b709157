import type { Page } from 'playwright-core';
import { ask } from './session.ts';

const stationQuery = `{ stationByCode(code: "HL-CD") { id } }`;
const othersQuery = `
  query Samples($station: ID!) {
    branches(first: 1, filter: { stationId: $station }) { nodes { id } }
    teams(first: 1, filter: { stationId: $station }) { nodes { id } }
    people(first: 1, filter: { search: "徐立勤" }) { nodes { id } }
    evaluations(first: 1, filter: { stationId: $station }) { nodes { id } }
    awards(first: 1, filter: { stationId: $station }) { nodes { id } }
    authorities(first: 1) { nodes { id } }
    awardKinds(first: 1) { nodes { id } }
  }
`;

type WithId = { readonly id: string };
type Others = Readonly<Record<string, { readonly nodes: readonly WithId[] }>>;

/** Of each slice one record with much to show, by the name of its list. */
export async function sampleRecords(page: Page): Promise<Readonly<Record<string, string>>> {
  const { stationByCode } = await ask<{ stationByCode: WithId }>(page, stationQuery);
  const others = await ask<Others>(page, othersQuery, { station: stationByCode.id });
  const samples = Object.entries(others).map(([name, { nodes }]) => [name, nodes[0]?.id ?? `no ${name}`]);
  return { stations: stationByCode.id, ...Object.fromEntries(samples) };
}

/** The addresses of all pages: the first, and of each slice its list, its forms and a record. */
export async function everyPage(page: Page): Promise<readonly string[]> {
  const samples = Object.entries(await sampleRecords(page));
  const slices = samples.flatMap(([name, id]) => [
    `/${name}`,
    `/${name}/create`,
    `/${name}/${id}/show`,
    `/${name}/${id}`,
  ]);
  return ['/', ...slices];
}
