import type { RecipientType } from '../award/award.ts';
import type { EvaluationOutcome } from '../evaluation/evaluation.ts';
import type { PersonCategory, Sex, SpellEntry, SpellExit } from '../person/person.ts';

export interface StationRow {
  readonly code: string;
  readonly name: string;
  readonly authorityCode: string;
  readonly establishedOn: string;
  readonly dissolvedOn: string | null;
  readonly predecessorCodes: readonly string[] | null;
  readonly synthetic: boolean | null;
}

/** A person with one spell of service; further rows with the same `person` are further spells of the same person. */
export interface PersonRow {
  readonly person: string | null;
  readonly name: string;
  readonly category: PersonCategory;
  readonly sex: Sex;
  readonly birthDate: string | null;
  readonly stationCode: string | null;
  readonly from: string | null;
  readonly entry: SpellEntry | null;
  readonly to: string | null;
  readonly exit: SpellExit | null;
  readonly synthetic: boolean | null;
}

/** Whom a row means: somebody of that name who serves or served at the station. */
export interface PersonReference {
  readonly personName: string;
  readonly personStationCode: string | null;
  readonly personBirthDate: string | null;
}

export interface TenureRow extends PersonReference {
  readonly stationCode: string;
  readonly branchName: string;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string | null;
  readonly endReason: string | null;
}

export interface EvaluationRow {
  readonly stationCode: string;
  readonly authorityCode: string | null;
  readonly scheme: string;
  readonly year: number;
  readonly outcome: EvaluationOutcome;
  readonly rank: number | null;
  readonly rankedAmong: number | null;
  readonly publishedOn: string;
  readonly documentNumber: string | null;
  readonly synthetic: boolean | null;
}

export interface AwardRow {
  readonly kindCode: string;
  readonly recipientType: RecipientType;
  readonly stationCode: string | null;
  readonly recipientName: string | null;
  readonly birthDate: string | null;
  readonly authorityCode: string;
  readonly grantedOn: string;
  readonly honourYear: number | null;
  readonly documentNumber: string | null;
  readonly deed: string | null;
  readonly exemption: string | null;
  readonly revokedFrom: string | null;
  readonly revocationReason: string | null;
  readonly synthetic: boolean | null;
}
