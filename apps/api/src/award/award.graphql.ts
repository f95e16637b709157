import { Branch } from '../branch/branch.graphql.ts';
import { builder } from '../builder.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { Person } from '../person/person.graphql.ts';
import { Station } from '../station/station.graphql.ts';
import { Team } from '../team/team.graphql.ts';
import { RecipientType } from './award-kind.graphql.ts';
import { recipientOf } from './recipient.ts';

const AwardRecipient = builder.unionType('AwardRecipient', {
  types: [Person, Station, Branch, Team],
});

export const Award = builder.prismaNode('Award', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '荣誉 / 奖励: one award of one kind to one recipient.',
  fields: (t) => ({
    kind: t.relation('kind'),
    recipient: t.field({
      type: AwardRecipient,
      select: (_args, _context, nested) => ({
        person: nested(true, [], 'Person'),
        station: nested(true, [], 'Station'),
        branch: nested(true, [], 'Branch'),
        team: nested(true, [], 'Team'),
      }),
      resolve: ({ id, person, station, branch, team }) => {
        if (person) return Person.addBrand(person);
        if (station) return Station.addBrand(station);
        if (branch) return Branch.addBrand(branch);
        if (team) return Team.addBrand(team);
        throw new Error(`award ${id} has no recipient`);
      },
    }),
    recipientType: t.field({ type: RecipientType, resolve: (award) => recipientOf(award).type }),
    creditedStation: t.relation('creditedStation', {
      nullable: true,
      description: 'The station it counts for: where the recipient served or belonged on the day.',
    }),
    authority: t.relation('authority', { description: 'Who granted it.' }),
    grantedOn: t.expose('grantedOn', { type: 'Date' }),
    honourYear: t.exposeInt('honourYear', {
      nullable: true,
      description: 'The year that a yearly title honours.',
    }),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    deed: t.exposeString('deed', { nullable: true, description: 'What it was granted for.' }),
    exemption: t.exposeString('exemption', { nullable: true }),
    revokedFrom: t.expose('revokedFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer counts.',
    }),
    revocationReason: t.exposeString('revocationReason', { nullable: true }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

export { AwardClass } from './award-kind.graphql.ts';
