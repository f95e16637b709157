import type { Locale, Localised } from '../rule.ts';
import type { StandingMeasure } from './standing.ts';

const measures: Readonly<Record<StandingMeasure, Localised>> = {
  COLLECTIVE_AWARDS: { zh: '集体荣誉', en: 'team awards' },
  MEMBER_AWARDS: { zh: '个人荣誉', en: 'member awards' },
  PEOPLE_SERVED: { zh: '服务群众', en: 'people served' },
  DISPUTES_MEDIATED: { zh: '调解纠纷', en: 'disputes mediated' },
  CASE_REVIEWS: { zh: '一案一评', en: 'case reviews' },
  VANGUARD_TURNOUTS: { zh: '急难险重出动', en: 'vanguard turnouts' },
};

/** A measure in words. */
export function measureName(measure: StandingMeasure, locale: Locale): string {
  return measures[measure][locale];
}
