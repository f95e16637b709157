import type { Authority } from '../authority/authority.ts';
import type { ClassedAward } from '../award/award.rules.ts';
import type { Award, AwardKind } from '../award/award.ts';
import type { Branch, SecretaryTenure } from '../branch/branch.ts';
import { calendarDate } from '../date.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { idOf } from '../id.ts';
import type { Person, ServiceSpell } from '../person/person.ts';
import type { Station } from '../station/station.ts';
import type { Team, TeamLeadership, TeamMembership } from '../team/team.ts';

/** The day on which the tests live. */
export const today = calendarDate('2018-02-01');

export const authority: Authority = {
  id: idOf('Authority', 'hailing'),
  code: 'HL',
  name: '海陵分局',
  line: 'PUBLIC_SECURITY',
  level: 'COUNTY',
  parentId: null,
  declaredStations: null,
};

export const station: Station = {
  id: idOf('Station', 'chengdong'),
  code: 'HL-CD',
  name: '城东派出所',
  authorityId: authority.id,
  establishedOn: calendarDate('2006-05'),
  dissolvedOn: null,
  predecessorIds: [],
  synthetic: false,
};

export const branch: Branch = {
  id: idOf('Branch', 'branch'),
  stationId: station.id,
  name: '城东派出所党支部',
  foundedOn: calendarDate('2006-05'),
  dissolvedOn: null,
};

export const person: Person = {
  id: idOf('Person', 'person'),
  name: '王明',
  category: 'OFFICER',
  sex: 'MALE',
  birthDate: null,
  synthetic: true,
};

export const team: Team = {
  id: idOf('Team', 'team'),
  stationId: station.id,
  name: '打击违法犯罪组',
  kind: 'QINGLAN',
  function: 'CRIME_FIGHTING',
  eligibility: 'ANYONE',
  foundedOn: calendarDate('2006-06'),
  disbandedOn: null,
};

export const kind: AwardKind = {
  id: idOf('AwardKind', 'merit-iii'),
  code: 'MERIT-3',
  name: '个人三等功',
  nameEn: 'Merit III',
  class: 'MERIT_III',
  recipientTypes: ['PERSON', 'TEAM'],
  yearly: false,
};

type Span = readonly [from: string, to?: string];

function span([from, to]: Span) {
  return { from: calendarDate(from), to: to === undefined ? null : calendarDate(to) };
}

export function tenure(id: string, when: Span, personId = 'person', branchId = 'branch'): SecretaryTenure {
  return {
    id: idOf('SecretaryTenure', id),
    branchId: idOf('Branch', branchId),
    personId: idOf('Person', personId),
    ...span(when),
    reason: null,
    endReason: null,
  };
}

export function spell(id: string, when: Span, changes: Partial<ServiceSpell> = {}): ServiceSpell {
  return {
    id: idOf('ServiceSpell', id),
    personId: person.id,
    stationId: station.id,
    category: 'OFFICER',
    entry: 'JOINED',
    exit: null,
    ...span(when),
    ...changes,
  };
}

export function membership(id: string, when: Span, teamId = 'team', personId = 'person'): TeamMembership {
  return {
    id: idOf('TeamMembership', id),
    teamId: idOf('Team', teamId),
    personId: idOf('Person', personId),
    ...span(when),
  };
}

export function leadership(id: string, when: Span, personId = 'person'): TeamLeadership {
  return {
    id: idOf('TeamLeadership', id),
    teamId: team.id,
    personId: idOf('Person', personId),
    ...span(when),
  };
}

export function award(id: string, grantedOn: string, changes: Partial<ClassedAward> = {}): ClassedAward {
  const plain: Award = {
    id: idOf('Award', id),
    kindId: kind.id,
    recipient: { type: 'PERSON', id: person.id },
    creditedStationId: station.id,
    authorityId: authority.id,
    grantedOn: calendarDate(grantedOn),
    honourYear: null,
    documentNumber: null,
    deed: null,
    exemption: null,
    revokedFrom: null,
    revocationReason: null,
    synthetic: true,
  };
  return { ...plain, class: kind.class, ...changes };
}

/** An evaluation as ADVANCED, published in the January after its year. */
export function evaluation(id: string, year: number, changes: Partial<Evaluation> = {}): Evaluation {
  return {
    id: idOf('Evaluation', id),
    stationId: station.id,
    authorityId: authority.id,
    scheme: '综合绩效',
    year,
    outcome: 'ADVANCED',
    rank: null,
    rankedAmong: null,
    publishedOn: calendarDate(`${year + 1}-01-20`),
    documentNumber: null,
    revision: 0,
    supersedesId: null,
    correctionReason: null,
    synthetic: true,
    ...changes,
  };
}
