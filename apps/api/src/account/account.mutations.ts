import { Role } from '../access/access.graphql.ts';
import type { IssuedPassword } from '../access/accounts.ts';
import { builder } from '../builder.ts';
import { referenceTo } from '../global-id.ts';
import { User } from './account.graphql.ts';
import { placeAsked } from './place.ts';

const Issued = builder.objectRef<IssuedPassword>('IssuedPassword').implement({
  description: 'A user, with the password that was made for them.',
  fields: (t) => ({
    user: t.field({ type: User, resolve: ({ user }) => user }),
    password: t.exposeString('password', { description: 'Given this once: only its hash is kept.' }),
  }),
});

const everywhereWords = 'Neither an authority nor a station: everywhere.';

builder.mutationFields((t) => ({
  createUser: t.fieldWithInput({
    type: Issued,
    description: 'Lets somebody sign in, with a role over a place and a password of ours.',
    errors: {},
    input: {
      name: t.input.string({ required: true }),
      email: t.input.string({ required: true }),
      role: t.input.field({ type: Role, required: true, description: everywhereWords }),
      authorityId: t.input.id(),
      stationId: t.input.id(),
    },
    resolve: (_root, { input: { name, email, role, ...place } }, { accounts }) =>
      accounts.createUser({ name, email, role, place: placeAsked(place) }),
  }),
  resetPassword: t.fieldWithInput({
    type: Issued,
    description: 'Gives a user another password of ours, and ends their sessions.',
    errors: {},
    input: { id: t.input.id({ required: true }) },
    resolve: (_root, { input }, { accounts }) =>
      accounts.resetPassword({ id: referenceTo('User', input.id, 'id') }),
  }),
  grantRole: t.fieldWithInput({
    type: User,
    description: 'Gives a user a role over a place, and ends their sessions. Nobody changes their own roles.',
    errors: {},
    input: {
      userId: t.input.id({ required: true }),
      role: t.input.field({ type: Role, required: true, description: everywhereWords }),
      authorityId: t.input.id(),
      stationId: t.input.id(),
    },
    resolve: (_root, { input: { userId, role, ...place } }, { accounts }) =>
      accounts.grantRole({ id: referenceTo('User', userId, 'userId') }, { role, place: placeAsked(place) }),
  }),
  revokeRole: t.fieldWithInput({
    type: User,
    description: 'Takes a role from a user, and ends their sessions. Nobody changes their own roles.',
    errors: {},
    input: { id: t.input.id({ required: true, description: 'Of the RoleGrant.' }) },
    resolve: (_root, { input }, { accounts }) =>
      accounts.revokeRole(referenceTo('RoleGrant', input.id, 'id')),
  }),
  deactivateUser: t.fieldWithInput({
    type: User,
    description: 'Keeps a user from signing in, and ends their sessions.',
    errors: {},
    input: { id: t.input.id({ required: true }) },
    resolve: (_root, { input }, { accounts }) =>
      accounts.setActive({ id: referenceTo('User', input.id, 'id') }, false),
  }),
  activateUser: t.fieldWithInput({
    type: User,
    description: 'Lets a user sign in again, with the roles that they hold.',
    errors: {},
    input: { id: t.input.id({ required: true }) },
    resolve: (_root, { input }, { accounts }) =>
      accounts.setActive({ id: referenceTo('User', input.id, 'id') }, true),
  }),
}));
