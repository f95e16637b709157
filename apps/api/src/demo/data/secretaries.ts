import type { Acknowledgement, CalendarDate, SecretaryTenure } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp, span, termOf } from '../notation.ts';
import { siblings } from './siblings.ts';
import { branchId, type StationCode, stations } from './stations.ts';

/** Five secretaries are reported, the first and the fifth by name, and none of the days of handing over. */
const relay = [
  ['徐立勤', '2006-05/2008-09'],
  [null, '2008-09/2011'],
  [null, '2011/2013-03'],
  [null, '2013-03/2016'],
  ['刘岭', '2016/..'],
] as const;

const unreported = '交接时间未见报道，此处为演示数据';

interface Secretary {
  readonly station: StationCode;
  readonly ordinal: number;
  /** Of the person, as in people.ts. */
  readonly personKey: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly reason: string | null;
  /** Kept for the vacancy before this tenure. */
  readonly vacancy: string | null;
}

const ofChengdong: readonly Secretary[] = relay.map(([name, period], index) => ({
  station: 'HL-CD',
  ordinal: index + 1,
  personKey: name ?? unnamedSecretary('HL-CD', index + 1),
  ...span(period),
  reason: unreported,
  vacancy: null,
}));

const ofSiblings: readonly Secretary[] = siblings.flatMap(({ code, secretaries, vacancy }) =>
  secretaries.map((period, index) => {
    const { from, to } = span(period);
    const previous = secretaries[index - 1];
    const adjoins = previous === undefined || previous.endsWith(`/${from}`);
    return {
      station: code,
      ordinal: index + 1,
      personKey: unnamedSecretary(code, index + 1),
      from,
      to,
      reason: null,
      vacancy: adjoins ? null : (vacancy ?? null),
    };
  }),
);

/** The key, as in people.ts, of a secretary whom nobody named. */
export function unnamedSecretary(station: StationCode, ordinal: number): string {
  return `${station} ${ordinal}`;
}

const secretaries = [...ofChengdong, ...ofSiblings];

/** A tenure, and the reason for going on in spite of a vacancy before it. */
export type AcknowledgedTenure = SecretaryTenure & { readonly acknowledgements: readonly Acknowledgement[] };

export const tenures: readonly AcknowledgedTenure[] = secretaries.map((secretary) => ({
  id: demoId('SecretaryTenure', `${secretary.station} ${secretary.ordinal}`),
  branchId: branchId(secretary.station),
  personId: demoId('Person', secretary.personKey),
  from: secretary.from,
  to: secretary.to,
  reason: secretary.reason,
  endReason: null,
  acknowledgements: secretary.vacancy ? [{ code: 'branch.relay-gap', reason: secretary.vacancy }] : [],
}));

/** Secretaries whom nobody named: their names say which term they stand for. */
export const unnamedSecretaries = secretaries
  .filter(({ station, ordinal, personKey }) => personKey === unnamedSecretary(station, ordinal))
  .map((secretary) => ({ ...secretary, name: placeholderName(secretary) }));

function placeholderName({ station, ordinal }: Secretary): string {
  const name = stations.find(({ code }) => code === station)?.name ?? station;
  return madeUp(`${name.replace(madeUp(''), '')}${termOf(ordinal)}书记`);
}
