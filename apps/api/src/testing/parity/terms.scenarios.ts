import {
  idOf,
  type Mentorship,
  mentorshipShape,
  mentorshipTiers,
  oneBranchPerSecretary,
  oneDirector,
  oneSecretary,
  type Post,
  periodOrder,
  personSpells,
  type SecretaryTenure,
  type ServiceSpell,
  spellEntries,
  spellExits,
  type Workshop,
  workshopOneRunning,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, othersThatStand, type Stored, scenario } from './scenario.ts';
import { archived, branchIds, ids, oneOf, orNull, period, personIds, stationIds } from './values.ts';

/** A period in its order. */
const ordered = ({ from, to }: Pick<SecretaryTenure, 'from' | 'to'>) =>
  broken(periodOrder, { path: ['to'], from, to });

const tenures = scenario<Stored<SecretaryTenure>>('secretaries', {
  rules: ['branch.one-secretary', 'branch.one-branch-per-secretary', 'period.order'],
  histories: historiesOf(
    fc
      .record({
        id: ids(11).map((id) => idOf('SecretaryTenure', id)),
        branchId: oneOf(branchIds.slice(0, 3)),
        personId: oneOf(personIds.slice(0, 3)),
        when: period,
        archived,
      })
      .map(({ when, ...row }) => ({ ...row, ...when, reason: null, endReason: null })),
  ),
  judge: (tenure, accepted) => {
    const others = othersThatStand(accepted, tenure.id);
    const branchTenures = others.filter(({ branchId }) => branchId === tenure.branchId);
    const personTenures = others.filter(({ personId }) => personId === tenure.personId);
    const facts = { tenure, branchTenures, personTenures };
    return [
      ...ordered(tenure),
      ...(tenure.archived ? [] : [...broken(oneSecretary, facts), ...broken(oneBranchPerSecretary, facts)]),
    ];
  },
  writes: (tenure) => [written('secretary_tenure', tenure)],
});

const workshops = scenario<Stored<Workshop>>('workshops', {
  rules: ['workshop.one-running'],
  histories: historiesOf(
    fc
      .record({
        id: ids(12).map((id) => idOf('Workshop', id)),
        branchId: oneOf(branchIds.slice(0, 2)),
        when: period,
        archived,
      })
      .map(({ when: { from, to }, ...row }) => ({
        ...row,
        name: '书记工作室',
        foundedOn: from,
        dissolvedOn: to,
        synthetic: false,
      })),
  ),
  judge: (workshop, accepted) => {
    const others = othersThatStand(accepted, workshop.id);
    const workshops = others.filter(({ branchId }) => branchId === workshop.branchId);
    return [
      ...ordered({ from: workshop.foundedOn, to: workshop.dissolvedOn }),
      ...(workshop.archived ? [] : broken(workshopOneRunning, { workshop, workshops })),
    ];
  },
  writes: (workshop) => [written('workshop', workshop)],
});

const spells = scenario<Stored<ServiceSpell>>('service', {
  rules: ['person.spells'],
  histories: historiesOf(
    fc
      .record({
        id: ids(13, 5).map((id) => idOf('ServiceSpell', id)),
        personId: oneOf(personIds.slice(0, 2)),
        stationId: oneOf(stationIds),
        category: fc.constant<'OFFICER'>('OFFICER'),
        entry: fc.oneof(oneOf(spellEntries), fc.constant<'REHIRED'>('REHIRED')),
        exit: fc.oneof(orNull(spellExits), fc.constant<'RETIRED'>('RETIRED')),
        when: period,
        archived,
      })
      .map(({ when, ...row }) => ({ ...row, ...when })),
  ),
  judge: (spell, accepted) => {
    const others = othersThatStand(accepted, spell.id);
    const spells = others.filter(({ personId }) => personId === spell.personId);
    return [...ordered(spell), ...(spell.archived ? [] : broken(personSpells, { spell, spells }))];
  },
  writes: (spell) => [written('service_spell', spell)],
});

const posts = scenario<Stored<Post>>('posts', {
  rules: ['person.one-director'],
  histories: historiesOf(
    fc
      .record({
        id: ids(14).map((id) => idOf('Post', id)),
        personId: oneOf(personIds),
        stationId: oneOf(stationIds.slice(0, 2)),
        kind: oneOf(['DIRECTOR', 'DIRECTOR', 'DEPUTY_DIRECTOR'] as const),
        when: period,
        archived,
      })
      .map(({ when, ...row }) => ({ ...row, ...when, title: null, synthetic: false })),
  ),
  judge: (post, accepted) => {
    const others = othersThatStand(accepted, post.id);
    const stationPosts = others.filter(({ stationId }) => stationId === post.stationId);
    return [
      ...ordered(post),
      ...(post.archived ? [] : broken(oneDirector, { post, stationPosts, spells: [] })),
    ];
  },
  writes: (post) => [written('post', post)],
});

const mentorships = scenario<Stored<Mentorship>>('mentorships', {
  rules: ['mentorship.shape'],
  histories: historiesOf(
    fc
      .record({
        id: ids(15, 6).map((id) => idOf('Mentorship', id)),
        stationId: fc.oneof({ weight: 4, arbitrary: fc.constant(stationIds[0]) }, oneOf(stationIds)),
        mentorId: oneOf(personIds.slice(0, 4)),
        menteeId: oneOf(personIds.slice(0, 4)),
        tier: oneOf(mentorshipTiers),
        when: period,
        archived,
      })
      .map(({ when, stationId = idOf('Station', ''), ...row }) => ({
        ...row,
        stationId,
        ...when,
        synthetic: false,
      })),
    8,
  ),
  judge: (mentorship, accepted) => {
    const others = othersThatStand(accepted, mentorship.id).filter(
      ({ stationId }) => stationId === mentorship.stationId,
    );
    const self = mentorship.mentorId === mentorship.menteeId;
    return [
      ...ordered(mentorship),
      // That nobody mentors themselves is true of archived rows too.
      ...(mentorship.archived && !self
        ? []
        : broken(mentorshipShape, { mentorship, others, nameOf: (id) => id })),
    ];
  },
  writes: (mentorship) => [written('mentorship', mentorship)],
});

export const termScenarios = [tenures, workshops, spells, posts, mentorships];
