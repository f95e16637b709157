import { roleForField } from '../access/fields.ts';
import { holdsThroughout } from '../access/viewer.ts';
import type { Context } from '../context.ts';

interface Question {
  readonly metric: string;
  /** JSON, as a caller sent it or as it is stored. */
  readonly parameters: unknown;
}

/** Whether the viewer may know the answer: a person's age on every day tells the birth date, which not every role may read. */
export const mayKnow = ({ metric, parameters }: Question, { viewer }: Pick<Context, 'viewer'>): boolean => {
  const role = roleForField('Person', 'birthDate');
  return !isAgeOfPerson(metric, parameters) || role === null || holdsThroughout(viewer, role);
};

const isAgeOfPerson = (metric: string, parameters: unknown): boolean =>
  metric === 'age' &&
  typeof parameters === 'object' &&
  parameters !== null &&
  'personId' in parameters &&
  parameters.personId !== null;
