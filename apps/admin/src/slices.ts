import { account } from './account/index.ts';
import { apiKey } from './apiKey/index.ts';
import { authority } from './authority/index.ts';
import { award } from './award/index.ts';
import { awardKind } from './awardKind/index.ts';
import { branch } from './branch/index.ts';
import { careerEvent } from './careerEvent/index.ts';
import { caseReview } from './caseReview/index.ts';
import { crimeStatistic } from './crimeStatistic/index.ts';
import { evaluation } from './evaluation/index.ts';
import { exchangeMeeting } from './exchangeMeeting/index.ts';
import { goal } from './goal/index.ts';
import { handover } from './handover/index.ts';
import { history } from './history/index.ts';
import { interchange } from './interchange/index.ts';
import { mentorship } from './mentorship/index.ts';
import { metric } from './metric/index.ts';
import { nomination } from './nomination/index.ts';
import { person } from './person/index.ts';
import { publication } from './publication/index.ts';
import { selectionRound } from './selectionRound/index.ts';
import { serviceRecord } from './serviceRecord/index.ts';
import { station } from './station/index.ts';
import { studyDay } from './studyDay/index.ts';
import { team } from './team/index.ts';
import { teamStanding } from './teamStanding/index.ts';
import type { Slice } from './ui/slice.ts';
import { user } from './user/index.ts';
import { vanguardTask } from './vanguardTask/index.ts';
import { workshop } from './workshop/index.ts';

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
  crimeStatistic,
  serviceRecord,
  exchangeMeeting,
  selectionRound,
  nomination,
  studyDay,
  caseReview,
  vanguardTask,
  mentorship,
  teamStanding,
  careerEvent,
  workshop,
  goal,
  handover,
  publication,
  interchange,
  history,
  account,
  user,
  apiKey,
];
