import { branded, type Person, type RecipientFacts } from '@qinglan/domain';
import { lockBranch } from '../branch/branch.store.ts';
import { found } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockPerson, spellsOf } from '../person/person.store.ts';
import { lockedStation } from '../station/station.store.ts';
import { lockTeam } from '../team/team.store.ts';
import type { RecipientReference } from './recipient.ts';

const field = 'recipientId';

/** Who receives an award, locked, with what the rules must know of them. @throws NotFoundError */
export const lockRecipient = async (
  tx: Transaction,
  { type, id }: RecipientReference,
): Promise<RecipientFacts> => {
  switch (type) {
    case 'PERSON': {
      const person = found(await lockPerson(tx, id), 'Person', field);
      return { type, person: branded<Person>(person), spells: await spellsOf(tx, id) };
    }
    case 'STATION':
      return { type, station: found(await lockedStation(tx, id), 'Station', field) };
    case 'BRANCH': {
      const { branch, station } = found(await lockBranch(tx, id), 'Branch', field);
      return { type, branch, station };
    }
    case 'TEAM': {
      const { team, station } = found(await lockTeam(tx, id), 'Team', field);
      return { type, team, station };
    }
  }
};
