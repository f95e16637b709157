import { roleForField } from '../access/permissions.ts';
import { atLeast } from '../access/roles.ts';
import type { Context } from '../context.ts';

interface Question {
  readonly metric: string;
  readonly parameters: unknown;
}

/** Whether the viewer may know the answer: a person's age tells the birth date, which not every role may read. */
export const mayKnow = ({ metric, parameters }: Question, { viewer }: Pick<Context, 'viewer'>): boolean => {
  const role = roleForField('Person', 'birthDate');
  const isAge = metric === 'age' && JSON.stringify(parameters).includes('personId');
  return !isAge || role === null || (viewer !== null && atLeast(viewer, role));
};
