import { type Award, calendarDate, type Recipient, yearOf } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp } from '../notation.ts';
import { type AuthorityCode, authorityId } from './authorities.ts';
import { type AwardKindCode, awardKindId } from './award-kinds.ts';
import { honours } from './honours.ts';
import { personId } from './people.ts';
import { unnamedSecretary } from './secretaries.ts';
import { branchId, type StationCode, stationId } from './stations.ts';
import { teamId } from './teams.ts';

interface Entry {
  readonly kind: AwardKindCode;
  readonly to: Recipient;
  /** The station that it counts for. */
  readonly station: StationCode;
  readonly by: AuthorityCode;
  readonly on: string;
  readonly honourYear?: number;
  readonly deed?: string | undefined;
  readonly revoked?: { readonly from: string; readonly reason: string };
}

const toStation = (station: StationCode) => ({
  station,
  to: { type: 'STATION', id: stationId(station) } as const,
});
const toBranch = (station: StationCode) => ({
  station,
  to: { type: 'BRANCH', id: branchId(station) } as const,
});
const toPerson = (station: StationCode, key: string) => ({
  station,
  to: { type: 'PERSON', id: personId(key) } as const,
});

/** As reported, and dated no more precisely. The workshop’s title is held by its branch. */
const reported: readonly Entry[] = [
  { kind: 'FIRST-GRADE-STATION', ...toStation('HL-CD'), by: 'MPS', on: '2012' },
  { kind: 'PROVINCIAL-PARTY-ORGANISATION', ...toBranch('HL-CD'), by: 'JS-ORG', on: '2015' },
  { kind: 'DEMONSTRATION-WORKSHOP', ...toBranch('HL-CD'), by: 'JS-ORG', on: '2017' },
];

/** Reported by their number alone: the years, the days and who granted the yearly title are made up. */
const counted: readonly Entry[] = [
  { kind: 'MERIT-III-COLLECTIVE', ...toStation('HL-CD'), by: 'TZ', on: '2009-01-16' },
  { kind: 'MERIT-III-COLLECTIVE', ...toStation('HL-CD'), by: 'TZ', on: '2012-01-13' },
  { kind: 'MERIT-III-COLLECTIVE', ...toStation('HL-CD'), by: 'TZ', on: '2016-01-22' },
  { kind: 'FIVE-GOOD-TEAM', ...toStation('HL-CD'), by: 'HL', on: '2016', honourYear: 2015 },
  { kind: 'FIVE-GOOD-TEAM', ...toStation('HL-CD'), by: 'HL', on: '2017', honourYear: 2016 },
];

/** A commendation was for a sub-bureau to grant, and from 2016 on for a city bureau. */
const grantorOf = (kind: AwardKindCode, on: string): AuthorityCode => {
  if (kind === 'MERIT-II') return 'JS';
  return kind === 'COMMENDATION' && on < '2016' ? 'HL' : 'TZ';
};

const toOfficers: readonly Entry[] = honours.map(([name, kind, on, deed]) => ({
  kind,
  ...toPerson('HL-CD', name),
  by: grantorOf(kind, on),
  on,
  deed: deed && madeUp(deed),
}));

const revoked = { from: '2017-06-01', reason: '评选材料复核不实，予以撤销（演示）' };
const patrolTeam = { station: 'HL-S02', to: { type: 'TEAM', id: teamId('PATROL') } } as const;

const toSiblings: readonly Entry[] = [
  { kind: 'FIVE-GOOD-TEAM', ...toStation('HL-S01'), by: 'HL', on: '2012-02-10', honourYear: 2011 },
  { kind: 'FIVE-GOOD-TEAM', ...toStation('HL-S01'), by: 'HL', on: '2013-02-08', honourYear: 2012 },
  { kind: 'FIVE-GOOD-TEAM', ...toStation('HL-S01'), by: 'HL', on: '2014-02-14', honourYear: 2013 },
  { kind: 'FIVE-GOOD-TEAM', ...toStation('HL-S01'), by: 'HL', on: '2016-02-05', honourYear: 2015 },
  { kind: 'FIVE-GOOD-TEAM', ...toStation('HL-S03'), by: 'HL', on: '2016-02-05', honourYear: 2015, revoked },
  { kind: 'MERIT-III-COLLECTIVE', ...toStation('HL-S02'), by: 'TZ', on: '2010-01-22' },
  { kind: 'MERIT-III-COLLECTIVE', ...toStation('HL-S11'), by: 'TZ', on: '2011-01-21' },
  { kind: 'MERIT-III-COLLECTIVE', ...toStation('HL-S11'), by: 'TZ', on: '2014-01-17' },
  { kind: 'MERIT-III-COLLECTIVE', ...patrolTeam, by: 'TZ', on: '2016-01-22' },
  { kind: 'PROVINCIAL-PARTY-ORGANISATION', ...toBranch('HL-S04'), by: 'JS-ORG', on: '2011-06-28' },
  { kind: 'MERIT-III', ...toPerson('HL-S04', unnamedSecretary('HL-S04', 2)), by: 'TZ', on: '2013-01-18' },
  { kind: 'MERIT-II', ...toPerson('HL-S07', unnamedSecretary('HL-S07', 2)), by: 'JS', on: '2016-12-28' },
];

const award = (entry: Entry): Award => ({
  id: demoId('Award', `${entry.kind} ${entry.to.id} ${entry.on}`),
  kindId: awardKindId(entry.kind),
  recipient: entry.to,
  creditedStationId: stationId(entry.station),
  authorityId: authorityId(entry.by),
  grantedOn: calendarDate(entry.on),
  honourYear: entry.honourYear ?? null,
  documentNumber: null,
  deed: entry.deed ?? null,
  exemption: null,
  revokedFrom: entry.revoked ? calendarDate(entry.revoked.from) : null,
  revocationReason: entry.revoked?.reason ?? null,
  synthetic: true,
});

/** Counted on through the documents of one authority in one year. */
const numbered = (granted: Award, index: number, all: readonly Award[]): Award => {
  const year = yearOf(granted.grantedOn);
  const before = all
    .slice(0, index)
    .filter((other) => other.authorityId === granted.authorityId && yearOf(other.grantedOn) === year);
  return { ...granted, documentNumber: `演示〔${year}〕${before.length + 1}号` };
};

export const awards: readonly Award[] = [
  ...reported.map((entry) => ({ ...award(entry), synthetic: false })),
  ...counted.map(award),
  ...[...toOfficers, ...toSiblings].map(award).map(numbered),
];
