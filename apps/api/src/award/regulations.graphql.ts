import type {
  AwardClass as Class,
  GrantingLevels,
  GrantingTable,
  AuthorityLevel as Level,
  Period,
} from '@qinglan/domain';
import { AuthorityLevel } from '../authority/authority.graphql.ts';
import { builder } from '../builder.ts';
import { AwardClass } from './award-kind.graphql.ts';

interface Lowest {
  readonly class: Class;
  readonly lowest: Level;
}

const lowestOf = (levels: GrantingLevels): Lowest[] =>
  (Object.entries(levels) as [Class, Level][]).map(([awarded, lowest]) => ({ class: awarded, lowest }));

const GrantingLevel = builder.objectRef<Lowest>('GrantingLevel').implement({
  description: 'The lowest level of authority that may grant a class of award.',
  fields: (t) => ({
    class: t.expose('class', { type: AwardClass }),
    lowest: t.expose('lowest', { type: AuthorityLevel }),
  }),
});

const Granting = builder.objectRef<GrantingTable>('GrantingTable').implement({
  description: 'Who may grant what while one version of the regulations is in force; half-open.',
  fields: (t) => ({
    from: t.field({ type: 'Date', resolve: ({ effective }) => effective.from }),
    to: t.field({ type: 'Date', nullable: true, resolve: ({ effective }) => effective.to ?? null }),
    source: t.string({
      description: "In the caller's language.",
      resolve: ({ source }, _args, { locale }) => source[locale],
    }),
    individual: t.field({ type: [GrantingLevel], resolve: ({ individual }) => lowestOf(individual) }),
    collective: t.field({ type: [GrantingLevel], resolve: ({ collective }) => lowestOf(collective) }),
  }),
});

interface RulePeriod {
  readonly code: string;
  readonly period: Period;
}

const Effective = builder.objectRef<RulePeriod>('RulePeriod').implement({
  description: 'When a rule is in force, in place of the time that it carries itself; half-open.',
  fields: (t) => ({
    code: t.exposeString('code'),
    from: t.field({ type: 'Date', resolve: ({ period }) => period.from }),
    to: t.field({ type: 'Date', nullable: true, resolve: ({ period }) => period.to ?? null }),
  }),
});

const RegulationsType = builder.objectRef<object>('Regulations').implement({
  description: 'The award regulations that this deployment judges by.',
  fields: (t) => ({
    granting: t.field({
      type: [Granting],
      resolve: (_root, _args, { regulations }) => [...regulations.granting],
    }),
    effective: t.field({
      type: [Effective],
      resolve: (_root, _args, { regulations }) =>
        Object.entries(regulations.effective).map(([code, period]) => ({ code, period })),
    }),
  }),
});

builder.queryField('regulations', (t) => t.field({ type: RegulationsType, resolve: () => ({}) }));
