import type { InterchangeKind, InterchangeRows } from '@qinglan/domain/interchange';
import { importAwards } from './awards.import.ts';
import type { JudgeChunk } from './chunk.ts';
import { importEvaluations } from './evaluations.import.ts';
import { importPeople } from './people.import.ts';
import { importStations } from './stations.import.ts';
import { importTenures } from './tenures.import.ts';

/** How each kind is judged; made anew for every file, for people are told of over several rows. */
export const importers: { readonly [Kind in InterchangeKind]: () => JudgeChunk<InterchangeRows[Kind]> } = {
  stations: importStations,
  people: importPeople,
  tenures: importTenures,
  evaluations: importEvaluations,
  awards: importAwards,
};
