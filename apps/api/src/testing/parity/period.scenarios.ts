import { type CalendarDate, periodOrder } from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, scenario } from './scenario.ts';
import { branchIds, closedPeriod, nth, oneOf, personIds, stationIds } from './values.ts';

interface Table {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What a row of the table needs besides. */
  readonly rest: object;
}

const [stationId, branchId, personId] = [stationIds[2], branchIds[2], personIds[3]];

/** The tables whose periods no other history is about. */
const tables: readonly Table[] = [
  { name: 'branch', from: 'foundedOn', to: 'dissolvedOn', rest: { stationId, name: '党支部' } },
  { name: 'branch_membership', from: 'from', to: 'to', rest: { branchId, personId } },
  { name: 'committee_member', from: 'from', to: 'to', rest: { branchId, personId, role: 'MEMBER' } },
  { name: 'committee_term', from: 'electedOn', to: 'dueOn', rest: { branchId, number: 1, endedOn: null } },
  {
    name: 'committee_term',
    from: 'electedOn',
    to: 'endedOn',
    rest: { branchId, number: 1, dueOn: '2199-12-31' },
  },
  { name: 'party_membership', from: 'probationaryFrom', to: 'leftOn', rest: { personId } },
  { name: 'selection_round', from: 'openedOn', to: 'closedOn', rest: { stationId, name: '评选' } },
  { name: 'vanguard_task', from: 'calledOn', to: 'endedOn', rest: { stationId, title: '抗洪' } },
  {
    name: 'team',
    from: 'foundedOn',
    to: 'disbandedOn',
    rest: { stationId, name: '队伍', kind: 'SERVICE', function: 'OTHER' },
  },
  {
    name: 'team_standing',
    from: 'from',
    to: 'to',
    rest: { stationId, publishedOn: '2013', weights: {} },
  },
];

interface Row {
  readonly table: Table;
  readonly when: { readonly from: CalendarDate; readonly to: CalendarDate };
}

export const periodScenarios = [
  scenario<Row>('periods', {
    rules: ['period.order'],
    histories: historiesOf(fc.record({ table: oneOf(tables), when: closedPeriod })),
    judge: ({ table, when: { from, to } }) => {
      // The last day of the calendar is the day on which every such term is due.
      const beyond = table.to === 'endedOn' && from === '2199-12-31';
      return beyond ? ['period.order'] : broken(periodOrder, { path: [], from, to });
    },
    writes: ({ table: { name, from, to, rest }, when }) => [
      written(name, { ...rest, id: nth(64, 0), [from]: when.from, [to]: when.to }),
    ],
  }),
];
