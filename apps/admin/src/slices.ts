import { authority } from './authority/index.ts';
import { award } from './award/index.ts';
import { awardKind } from './awardKind/index.ts';
import { branch } from './branch/index.ts';
import { evaluation } from './evaluation/index.ts';
import { goal } from './goal/index.ts';
import { handover } from './handover/index.ts';
import { person } from './person/index.ts';
import { station } from './station/index.ts';
import { team } from './team/index.ts';
import type { Slice } from './ui/slice.ts';
import { workshop } from './workshop/index.ts';

/** Every slice of the ledger. */
export const slices: readonly Slice[] = [
  station,
  branch,
  team,
  person,
  evaluation,
  award,
  authority,
  awardKind,
  workshop,
  goal,
  handover,
];
