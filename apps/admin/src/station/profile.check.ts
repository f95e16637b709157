import {
  type Authority,
  calendarDate,
  changeGrading,
  gradeStation,
  idOf,
  type JurisdictionProfile,
  recordJurisdictionProfile,
  recordStaffingProfile,
  type StaffingProfile,
  type StationGrade,
  type StationGrading,
  type Violation,
} from '@qinglan/domain';
import { toAuthority, toStation } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type CheckContext,
  type FormValues,
  optionalNumber,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { GradingAuthorityDocument, ProfileFactsDocument } from './profile.facts.operations.ts';

type Violations = Promise<readonly Violation[]>;

/** Judges a snapshot of the jurisdiction, new or changed, by the others of the station. */
export async function checkJurisdiction(
  stationId: string,
  id: string | null,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await profileFacts(load, stationId);
  if (facts === null) return [];
  const { station, jurisdictions: profiles } = facts;
  const input = {
    observedOn: text(values['observedOn']),
    population: optionalNumber(values['population']) ?? 0,
    floatingPopulation: optionalNumber(values['floatingPopulation']),
    venues: optionalNumber(values['venues']),
    fireKeyUnits: optionalNumber(values['fireKeyUnits']),
  };
  const ids = { profile: idOf('JurisdictionProfile', id ?? 'new') };
  return violationsOf(recordJurisdictionProfile({ facts: { station, profiles }, input, today, ids }));
}

/** As `checkJurisdiction`, of the staffing. */
export async function checkStaffing(
  stationId: string,
  id: string | null,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await profileFacts(load, stationId);
  if (facts === null) return [];
  const { station, staffings: profiles } = facts;
  const input = {
    observedOn: text(values['observedOn']),
    officers: optionalNumber(values['officers']) ?? 0,
    auxiliaries: optionalNumber(values['auxiliaries']) ?? 0,
    rooms: optionalNumber(values['rooms']),
  };
  const ids = { profile: idOf('StaffingProfile', id ?? 'new') };
  return violationsOf(recordStaffingProfile({ facts: { station, profiles }, input, today, ids }));
}

/** Judges a grade, new or changed, by the ladder that the station has climbed. */
export async function checkGrading(
  stationId: string,
  id: string | null,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const authorityId = optionalText(values['authorityId']);
  const [found, authority] = await Promise.all([
    profileFacts(load, stationId),
    authorityOf(load, authorityId),
  ]);
  if (found === null) return [];
  const { station, gradings } = found;
  const facts = { station, gradings, authority };
  const input = {
    grade: values['grade'] as StationGrade,
    from: text(values['from']),
    authorityId: authority?.id ?? null,
    documentNumber: optionalText(values['documentNumber']),
  };
  if (id === null)
    return violationsOf(
      gradeStation({ facts, input, today, ids: { grading: idOf('StationGrading', 'new') } }),
    );
  const grading = gradings.find((each) => each.id === id);
  return grading ? violationsOf(changeGrading({ facts: { ...facts, grading }, input, today })) : [];
}

async function profileFacts(load: Load, id: string) {
  const { node } = await load(ProfileFactsDocument, { id });
  if (node?.__typename !== 'Station') return null;
  const station = toStation(node);
  const stationId = station.id;
  return {
    station,
    jurisdictions: node.jurisdictionProfiles.map(
      (profile): JurisdictionProfile => ({
        ...profile,
        id: idOf('JurisdictionProfile', profile.id),
        stationId,
        observedOn: calendarDate(profile.observedOn),
        floatingPopulation: profile.floatingPopulation ?? null,
        venues: profile.venues ?? null,
        fireKeyUnits: profile.fireKeyUnits ?? null,
      }),
    ),
    staffings: node.staffingProfiles.map(
      (profile): StaffingProfile => ({
        ...profile,
        id: idOf('StaffingProfile', profile.id),
        stationId,
        observedOn: calendarDate(profile.observedOn),
        rooms: profile.rooms ?? null,
      }),
    ),
    gradings: node.gradings.map(
      ({ authority, ...grading }): StationGrading => ({
        ...grading,
        id: idOf('StationGrading', grading.id),
        stationId,
        from: calendarDate(grading.from),
        authorityId: authority ? idOf('Authority', authority.id) : null,
        documentNumber: grading.documentNumber ?? null,
      }),
    ),
  };
}

async function authorityOf(load: Load, id: string | null): Promise<Authority | null> {
  if (id === null) return null;
  const { node } = await load(GradingAuthorityDocument, { id });
  return node?.__typename === 'Authority' ? toAuthority(node) : null;
}
