/**
 * The yardstick: over each kind of record the loop that one would write first. Once per record it looks at what the
 * question names (a kind, a team, a category) and at the date, adds up, and notes the id, as any answer with evidence
 * must. Dates are compared as the texts that they are. Each loop is written out, because a shared one that is told
 * which fields to read would be slower, and a slow yardstick flatters what is measured by it.
 */
import { mentoring, station } from './station.mjs';

const [from, to] = ['2006-01-01', '2026-01-01'];

/** @param {string} name */
export const awards = (name) => {
  const ids = [];
  let value = 0;
  for (const { id, kind, grantedOn } of station.awards) {
    if (kind.name === name && grantedOn >= from && grantedOn < to) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

/** @param {string} verdict */
export const evaluations = (verdict) => {
  const ids = [];
  let value = 0;
  for (const { id, outcome, publishedOn } of station.evaluations) {
    if (outcome === verdict && publishedOn >= from && publishedOn < to) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

/** @param {string} name */
export const holders = (name) => {
  const ids = [];
  let value = 0;
  for (const { stations, awards } of station.jurisdictions) {
    for (const { establishedOn } of stations) if (establishedOn < to) value += 1;
    for (const { id, kind, grantedOn } of awards) {
      if (kind.name === name && grantedOn >= from && grantedOn < to) ids.push(id);
    }
  }
  return { value, ids };
};

export const predecessors = () => {
  const ids = [];
  let value = 0;
  for (const { id } of station.predecessors) {
    value += 1;
    ids.push(id);
  }
  return { value, ids };
};

/** @param {'population' | 'floatingPopulation' | 'venues' | 'fireKeyUnits'} field */
export const jurisdictionProfiles = (field) => {
  const ids = [];
  let value = 0;
  for (const profile of station.jurisdictionProfiles) {
    if (profile[field] !== null && profile.observedOn >= from && profile.observedOn < to) {
      value = profile[field];
      ids.push(profile.id);
    }
  }
  return { value, ids };
};

/** @param {'officers' | 'rooms'} field */
export const staffingProfiles = (field) => {
  const ids = [];
  let value = 0;
  for (const profile of station.staffingProfiles) {
    if (profile[field] !== null && profile.observedOn >= from && profile.observedOn < to) {
      value = profile[field];
      ids.push(profile.id);
    }
  }
  return { value, ids };
};

/** @param {string} asked */
export const gradings = (asked) => {
  const ids = [];
  let value = 0;
  for (const { id, grade, from: since } of station.gradings) {
    if (grade === asked && since >= from && since < to) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

export const tenures = () => {
  const ids = [];
  let value = 0;
  for (const tenure of station.tenures) {
    if (tenure.from < to && (tenure.to === null || tenure.to > from)) {
      value += 1;
      ids.push(tenure.id);
    }
  }
  return { value, ids };
};

/** @param {string} asked */
export const people = (asked) => {
  const ids = [];
  let value = 0;
  for (const { id, birthDate } of station.people) {
    if (id === asked && birthDate !== null && birthDate < to) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

/** @param {string} asked */
export const careerEvents = (asked) => {
  const ids = [];
  let value = 0;
  for (const { id, kind, happenedOn } of station.careerEvents) {
    if (kind === asked && happenedOn >= from && happenedOn < to) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

/** @param {string} asked */
export const teams = (asked) => {
  const ids = [];
  let value = 0;
  for (const { id, kind, foundedOn, disbandedOn } of station.teams) {
    if (kind === asked && (foundedOn === null || foundedOn < to) && disbandedOn === null) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

/** @param {string} team */
export const memberships = (team) => {
  const ids = [];
  let value = 0;
  for (const membership of station.memberships) {
    if (
      membership.teamId === team &&
      membership.from < to &&
      (membership.to === null || membership.to > to)
    ) {
      value += 1;
      ids.push(membership.id);
    }
  }
  return { value, ids };
};

/** @param {string} asked @param {'reported' | 'solved' | 'arrested'} field */
export const crimeStatistics = (asked, field) => {
  const ids = [];
  let value = 0;
  for (const statistic of station.crimeStatistics) {
    if (statistic.category === asked && statistic.from >= from && statistic.to <= to) {
      value += statistic[field] ?? 0;
      ids.push(statistic.id);
    }
  }
  return { value, ids };
};

export const studyDays = () => {
  const ids = [];
  let value = 0;
  for (const { id, heldOn } of station.studyDays) {
    if (heldOn >= from && heldOn < to) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

/** @param {string} asked */
export const serviceRecords = (asked) => {
  const ids = [];
  let value = 0;
  for (const { id, kind, servedOn, count } of station.serviceRecords) {
    if (kind === asked && servedOn >= from && servedOn < to) {
      value += count;
      ids.push(id);
    }
  }
  return { value, ids };
};

export const exchangeMeetings = () => {
  const ids = [];
  let value = 0;
  for (const { id, heldOn } of station.exchangeMeetings) {
    if (heldOn >= from && heldOn < to) {
      value += 1;
      ids.push(id);
    }
  }
  return { value, ids };
};

/** Notes who has a mentor on the day, each once, and counts the officers among them. */
export const mentorships = () => {
  const ids = new Set();
  let value = 0;
  for (const { menteeId, from: since, to: until } of mentoring.mentorships) {
    if (since < to && (until === null || until > to)) ids.add(menteeId);
  }
  for (const officer of mentoring.officers) if (ids.has(officer)) value += 1;
  return { value, ids };
};
