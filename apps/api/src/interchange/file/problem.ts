import { type ImportViolation, importViolation } from '@qinglan/domain/interchange';

type Problem = Parameters<typeof importViolation<'import.file'>>[2]['problem'];

/** The file as a whole cannot be read, or may not be. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly violation: ImportViolation;

  /** @param at a row, a range of cells, or a limit, where the problem has one */
  constructor(problem: Problem, at = '') {
    super(problem);
    this.violation = importViolation('import.file', null, { problem, at });
  }
}
