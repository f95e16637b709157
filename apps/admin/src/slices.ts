import { authority } from './authority/index.ts';
import { award } from './award/index.ts';
import { awardKind } from './awardKind/index.ts';
import { branch } from './branch/index.ts';
import { evaluation } from './evaluation/index.ts';
import { metric } from './metric/index.ts';
import { person } from './person/index.ts';
import { publication } from './publication/index.ts';
import { station } from './station/index.ts';
import { team } from './team/index.ts';
import type { Slice } from './ui/slice.ts';

/** Every slice of the ledger. */
export const slices: readonly Slice[] = [
  station,
  branch,
  team,
  person,
  evaluation,
  award,
  metric,
  authority,
  awardKind,
  publication,
];
