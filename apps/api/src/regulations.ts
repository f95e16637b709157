import { readFileSync } from 'node:fs';
import {
  authorityLevels,
  awardClasses,
  type CalendarDate,
  defaultRegulations,
  isBefore,
  ledgerRule,
  type Period,
  parseCalendarDate,
  periodsOverlap,
  type Regulations,
  type RuleCode,
  ruleCatalogue,
} from '@qinglan/domain';
import { z } from 'zod';
import { OperatorError, reasonOf } from './operator-error.ts';

const date = z.string().transform((text, context): CalendarDate => {
  const read = parseCalendarDate(text);
  if (read !== null) return read;
  context.addIssue('is no date such as 2016-01-01');
  return z.NEVER;
});

const period = z
  .strictObject({ from: date, to: date.nullable().default(null) })
  .refine(({ from, to }) => to === null || isBefore(from, to), 'ends before it begins');

const levels = z.partialRecord(z.enum(awardClasses), z.enum(authorityLevels));

const granting = z.strictObject({
  effective: period,
  source: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  individual: levels,
  collective: levels,
});

/**
 * The rules that the regulations on awards make, and a deployment may therefore date otherwise; but for those that the
 * database holds too, whose walls know no file.
 */
const datable = (): readonly RuleCode[] =>
  ruleCatalogue
    .filter(({ code, source }) => code.startsWith('award.') && source !== ledgerRule.source)
    .filter(({ walls }) => !walls.includes('DATABASE'))
    .map(({ code }) => code);

const overlaps = (tables: readonly { readonly effective: Period }[]): boolean =>
  tables.some(({ effective }, index) =>
    tables.slice(index + 1).some((other) => periodsOverlap(effective, other.effective)),
  );

const file = z.strictObject({
  granting: z
    .array(granting)
    .refine((tables) => !overlaps(tables), 'has two tables that are in force on the same day')
    .optional(),
  effective: z.partialRecord(z.enum(datable()), period).default({}),
});

/** Where in the file something is wrong, and what: "granting[0].individual.MERIT_I: …". */
const complaint = ({ issues: [issue] }: z.ZodError): string => {
  const path = (issue?.path ?? []).map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  return `${path.join('').replace(/^\./, '') || 'the file'}: ${issue?.message ?? 'unknown reason'}`;
};

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new OperatorError(
      `QINGLAN_REGULATIONS names ${path}, which cannot be read as JSON (${reasonOf(error)}): put that right, or unset it.`,
    );
  }
};

/**
 * The award regulations of a deployment. What its file leaves out is as it is in ours.
 *
 * @throws OperatorError naming the file, the place in it and what is wrong there
 */
export const readRegulations = (path: string): Regulations => {
  const result = file.safeParse(read(path));
  if (result.success) {
    const { granting: tables = defaultRegulations.granting, effective } = result.data;
    return { granting: tables, effective };
  }
  throw new OperatorError(
    `QINGLAN_REGULATIONS names ${path}, where ${complaint(result.error)}: put that right, or unset it.`,
  );
};
