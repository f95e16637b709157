/**
 * Twenty years of one station, as many records as a busy one keeps. Made by counting, so that every run is of the same.
 *
 * @typedef {import('../packages/domain/dist/index.js').StationRecords} StationRecords
 */

/** @type {(count: number, make: (index: number) => object) => any[]} */
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
/** @type {(value: number) => string} */
const two = (value) => String(value).padStart(2, '0');
/** A day of the twenty years: the records are spread over them evenly. @type {(index: number, count: number) => string} */
const day = (index, count) => {
  const days = Math.floor((index * 20 * 336) / count);
  return `${2006 + Math.floor(days / 336)}-${two((Math.floor(days / 28) % 12) + 1)}-${two((days % 28) + 1)}`;
};

/** Every record with texts of its own, as a store reads them. @type {(records: object) => any} */
const asStored = (records) => structuredClone(records);

const categories = ['ALL', 'PROPERTY', 'PREVENTABLE', 'FRAUD', 'VIOLENCE', 'PUBLIC_ORDER', 'OTHER'];
const kind = { code: 'MERIT-3', name: '三等功', class: 'MERIT_III', yearly: false };

/** @type {StationRecords} */
export const station = asStored({
  station: { id: 'station', establishedOn: '2006-01-01', dissolvedOn: null },
  predecessors: [{ id: 'before-1' }, { id: 'before-2' }],
  evaluations: many(20, (index) => ({
    id: `e${index}`,
    scheme: '综合绩效考评',
    year: 2006 + index,
    outcome: 'ADVANCED',
    rank: 1,
    rankedAmong: 12,
    publishedOn: `${2007 + index}-01-20`,
    supersedesId: null,
  })),
  awards: many(600, (index) => ({
    id: `a${index}`,
    recipient: index % 3 ? { type: 'PERSON', id: `p${index % 120}` } : { type: 'STATION', id: 'station' },
    grantedOn: day(index, 600),
    honourYear: null,
    revokedFrom: null,
    kind: { ...kind },
  })),
  tenures: many(7, (index) => ({
    id: `t${index}`,
    personId: `p${index}`,
    from: `${2006 + index * 3}-01-01`,
    to: index === 6 ? null : `${2009 + index * 3}-01-01`,
  })),
  teams: many(6, (index) => ({
    id: `q${index}`,
    name: `小组${index}`,
    kind: index === 5 ? 'SERVICE' : 'QINGLAN',
    foundedOn: '2006-06',
    disbandedOn: null,
  })),
  memberships: many(300, (index) => ({
    id: `m${index}`,
    teamId: `q${index % 6}`,
    personId: `p${index % 120}`,
    from: day(index, 300),
    to: index % 2 ? null : '2026-01-01',
  })),
  jurisdictionProfiles: many(20, (index) => ({
    id: `j${index}`,
    observedOn: `${2006 + index}-12-31`,
    population: 100_000 + index,
    floatingPopulation: 30_000,
    venues: 900,
    fireKeyUnits: 40,
  })),
  staffingProfiles: many(20, (index) => ({
    id: `s${index}`,
    observedOn: `${2006 + index}-12-31`,
    officers: 40,
    auxiliaries: 80,
    rooms: 60,
  })),
  gradings: [{ id: 'g1', grade: 'FIRST', from: '2010-01-01' }],
  people: many(120, (index) => ({ id: `p${index}`, birthDate: `${1960 + (index % 40)}-05` })),
  careerEvents: many(60, (index) => ({
    id: `c${index}`,
    personId: `p${index}`,
    kind: index % 2 ? 'PROMOTED' : 'SELECTED',
    happenedOn: day(index, 60),
  })),
  studyDays: many(1040, (index) => ({ id: `d${index}`, heldOn: day(index, 1040) })),
  crimeStatistics: many(1680, (index) => ({
    id: `x${index}`,
    category: categories[index % 7],
    from: `${2006 + Math.floor(index / 84)}-${two((Math.floor(index / 7) % 12) + 1)}`,
    to:
      Math.floor(index / 7) % 12 === 11
        ? `${2007 + Math.floor(index / 84)}-01`
        : `${2006 + Math.floor(index / 84)}-${two((Math.floor(index / 7) % 12) + 2)}`,
    reported: 20,
    solved: 12,
    arrested: 5,
  })),
  serviceRecords: many(5000, (index) => ({
    id: `r${index}`,
    kind: index % 2 ? 'SERVICE' : 'MEDIATION',
    servedOn: day(index, 5000),
    count: 3,
    personId: index % 2 ? null : `p${index % 120}`,
    teamId: index % 2 ? `q${index % 6}` : null,
  })),
  exchangeMeetings: many(20, (index) => ({ id: `k${index}`, heldOn: `${2006 + index}-09-01` })),
  jurisdictions: [
    {
      authority: { id: 'bureau', code: 'HL', declaredStations: 12 },
      stations: many(12, (index) => ({ id: `n${index}`, establishedOn: '2006-01-01', dissolvedOn: null })),
      branches: many(12, (index) => ({ id: `b${index}`, stationId: `n${index}`, workshops: [] })),
      awards: many(60, (index) => ({
        id: `h${index}`,
        recipient: { type: 'STATION', id: `n${index % 12}` },
        grantedOn: day(index, 60),
        honourYear: null,
        revokedFrom: null,
        kind: { ...kind },
      })),
    },
  ],
});

/** Ids of one length, in order, as a store gives them. @type {(index: number) => string} */
const person = (index) => `p${String(index).padStart(3, '0')}`;

/** Five hundred officers in a chain of mentoring, some of whom it does not reach. */
export const mentoring = asStored({
  asOf: '2026-01-01',
  secretaries: [person(0)],
  officers: Array.from({ length: 500 }, (_, index) => person(index)),
  mentorships: many(900, (index) => ({
    id: `l${index}`,
    mentorId: person(Math.floor(index / 3)),
    menteeId: person((index + 1) % 480),
    tier: 'MEMBER_TO_OFFICER',
    from: day(index, 900),
    to: index % 3 ? null : '2026-06-01',
  })),
});
