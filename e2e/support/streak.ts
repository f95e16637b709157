import { branded, calendarDate, type StreakEvaluation, streak } from '@qinglan/domain';
import type { Page } from 'playwright-core';
import { ask } from './session.ts';

/** What each face tells of a red-flag streak. */
export interface Told {
  readonly length: number;
  readonly longest: number;
  /** The years that it looks back on, without their verdicts. */
  readonly years: readonly number[];
}

/** Looks at the flag wall of the station's page from a day. */
export async function lookFrom(page: Page, asOf: string): Promise<void> {
  const box = page.getByLabel('截至');
  await box.fill(asOf);
  await box.press('Enter');
}

/** What an officer sees on the flag wall. */
export async function streakOnWall(page: Page): Promise<Told> {
  const longest = (await page.getByText(/^最长 \d+ 年$/).textContent()) ?? '';
  const flags = await page.getByRole('list', { name: '红旗墙' }).getByRole('listitem').allInnerTexts();
  return {
    length: Number(await page.getByTestId('streak-length').textContent()),
    longest: Number(longest.replaceAll(/\D/g, '')),
    years: flags.map((flag) => Number.parseInt(flag, 10)),
  };
}

/** What an integrator is told over GraphQL. */
export async function streakOverGraphql(page: Page, station: string, asOf: string): Promise<Told> {
  const query = `
    query Streak($station: ID!, $asOf: Date!) {
      node(id: $station) { ... on Station { streak(kind: RED_FLAG, asOf: $asOf) { length longest years { year } } } }
    }
  `;
  const { node } = await ask<{ node: { streak: Answer } }>(page, query, { station, asOf });
  return told(node.streak);
}

/** What another team's program computes with the domain package from the station's evaluations. */
export async function streakByDomain(page: Page, station: string, asOf: string): Promise<Told> {
  const query = `
    query Evaluations($station: ID!) {
      evaluations(first: 100, filter: { stationId: $station }) {
        nodes { id scheme year outcome rank publishedOn supersedes { id } }
      }
    }
  `;
  const { evaluations } = await ask<{ evaluations: { nodes: readonly Node[] } }>(page, query, { station });
  const records = evaluations.nodes.map(({ supersedes, ...evaluation }) =>
    branded<StreakEvaluation>({ ...evaluation, supersedesId: supersedes?.id ?? null }),
  );
  return told(streak({ kind: 'RED_FLAG', evaluations: records, asOf: calendarDate(asOf) }));
}

type Node = Omit<StreakEvaluation, 'id' | 'publishedOn' | 'supersedesId'> & {
  readonly id: string;
  readonly publishedOn: string;
  readonly supersedes: { readonly id: string } | null;
};

type Answer = Pick<Told, 'length' | 'longest'> & { readonly years: readonly { readonly year: number }[] };

function told({ length, longest, years }: Answer): Told {
  return { length, longest, years: years.map(({ year }) => year) };
}
