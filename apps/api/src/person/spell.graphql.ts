import { spellEntries, spellExits } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { oldestFirst, runsOn } from '../common/succession.ts';
import { Station } from '../station/station.graphql.ts';
import { PersonCategory } from './person.graphql.ts';

export const SpellEntry = builder.enumType('SpellEntry', { values: spellEntries });
export const SpellExit = builder.enumType('SpellExit', { values: spellExits });

builder.prismaNode('ServiceSpell', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '服务期: one unbroken stretch of service at a station in one category.',
  fields: (t) => ({
    person: t.relation('person'),
    station: t.relation('station'),
    category: t.expose('category', { type: PersonCategory }),
    entry: t.expose('entry', { type: SpellEntry }),
    exit: t.expose('exit', { type: SpellExit, nullable: true }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
  }),
});

builder.prismaObjectFields('Person', (t) => ({
  spells: t.relation('spells', {
    description: 'Service, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  station: t.field({
    type: Station,
    nullable: true,
    description: 'Where the person serves on a day, today if none is given; null out of service.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({
      spells: { ...oldestFirst, select: { from: true, to: true, station: nested() } },
    }),
    resolve: ({ spells }, { asOf }, { today }) =>
      spells.find((spell) => runsOn(spell, asOf ?? today))?.station ?? null,
  }),
}));
