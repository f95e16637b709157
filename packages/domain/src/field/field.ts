import { type CalendarDate, parseCalendarDate } from '../date.ts';
import { always, check, type Path, type Violation } from '../rule.ts';
import {
  codeShape,
  dateCalendar,
  periodOrder,
  textCharacters,
  textLength,
  textRequired,
} from './field.rules.ts';

/** In code points, so that an emoji or a rare Chinese character counts as one. */
export const longestName = 200;
export const longestCode = 64;
export const longestPassage = 2000;

/** A text as it is stored: composed, without white space around it. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

/** What is wrong with a required name. */
export function checkName(text: string, path: Path = ['name']): readonly Violation[] {
  return checkRequired(text, path, longestName);
}

/** What is wrong with a required code. */
export function checkCode(text: string, path: Path = ['code']): readonly Violation[] {
  const required = checkRequired(text, path, longestCode);
  return required.length > 0 ? required : check([codeShape], { path, text: tidy(text) }, always.from);
}

/** What is wrong with a longer text, such as a deed or a reason; it may be empty and may break lines. */
export function checkPassage(text: string, path: Path): readonly Violation[] {
  return checkText(text, path, longestPassage, true);
}

/** What is wrong with a required date. */
export function checkDate(text: string, path: Path): readonly Violation[] {
  const blank = check([textRequired], { path, text }, always.from);
  return blank.length > 0 ? blank : check([dateCalendar], { path, text: text.trim() }, always.from);
}

/** What is wrong with the order of two dates; nothing where one of them is missing. */
export function checkOrder(
  from: CalendarDate | null,
  to: CalendarDate | null,
  path: Path = ['to'],
): readonly Violation[] {
  return check([periodOrder], { path, from, to }, always.from);
}

function checkRequired(text: string, path: Path, longest: number): readonly Violation[] {
  const blank = check([textRequired], { path, text }, always.from);
  return blank.length > 0 ? blank : checkText(text, path, longest, false);
}

function checkText(text: string, path: Path, longest: number, multiline: boolean): readonly Violation[] {
  return check([textLength, textCharacters], { path, text: tidy(text), longest, multiline }, always.from);
}

type TextKey<Input> = {
  [Key in keyof Input & string]-?: Input[Key] extends string | null | undefined ? Key : never;
}[keyof Input & string];

export interface Reader<Input> {
  name(key: TextKey<Input>): string;
  code(key: TextKey<Input>): string;
  optionalName(key: TextKey<Input>): string | null;
  passage(key: TextKey<Input>): string | null;
  date(key: TextKey<Input>): CalendarDate;
  optionalDate(key: TextKey<Input>): CalendarDate | null;
  /** What is wrong with the fields read so far. */
  violations(): readonly Violation[];
  /** Whether every date could be read; where one could not, no rule about dates can be judged. */
  dated(): boolean;
}

/**
 * Reads the fields of one input into domain values and gathers everything that is wrong with them.
 * A stand-in takes the place of a date that could not be read; its violation keeps it from being saved.
 */
export function reader<Input extends object>(input: Input): Reader<Input> {
  const violations: Violation[] = [];
  let dated = true;

  const raw = (key: TextKey<Input>): string => (input[key] as string | null | undefined) ?? '';
  const text = (key: TextKey<Input>, judge: (text: string, path: Path) => readonly Violation[]): string => {
    violations.push(...judge(raw(key), [key]));
    return tidy(raw(key));
  };
  const date = (key: TextKey<Input>): CalendarDate => {
    violations.push(...checkDate(raw(key), [key]));
    const read = parseCalendarDate(raw(key).trim());
    if (read === null) dated = false;
    return read ?? always.from;
  };

  return {
    name: (key) => text(key, checkName),
    code: (key) => text(key, checkCode),
    optionalName: (key) => text(key, (value, path) => checkText(value, path, longestName, false)) || null,
    passage: (key) => text(key, checkPassage) || null,
    date,
    optionalDate: (key) => (raw(key).trim() === '' ? null : date(key)),
    violations: () => violations,
    dated: () => dated,
  };
}

/** The fields to change: an absent one stays as it is, null empties it (which a required one does not allow). */
export type Changes<Input> = { readonly [Key in keyof Input]?: Input[Key] | null | undefined };

/** The record as an input, with the named fields changed. */
export function withChanges<Input extends object>(record: Input, changes: Changes<Input>): Input {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(named) };
}

export { codeUnique } from './field.rules.ts';
