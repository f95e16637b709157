import {
  type Authority,
  type Award,
  type AwardKind,
  type Branch,
  type CalendarDate,
  calendarDate,
  type Evaluation,
  idOf,
  type Person,
  type Recipient,
  type SecretaryTenure,
  type ServiceSpell,
  type Station,
  type Team,
  type TeamLeadership,
  type TeamMembership,
} from '@qinglan/domain';
import type * as Api from '../generated/graphql.ts';

const date = (text: string): CalendarDate => calendarDate(text);
const dateOrNull = (text: string | null | undefined): CalendarDate | null =>
  text ? calendarDate(text) : null;

/** The API's records as the domain's values; ids stay the API's, opaque to both. */
export function toAuthority({ parent, ...node }: Api.AuthorityFactFragment): Authority {
  return {
    ...node,
    id: idOf('Authority', node.id),
    parentId: parent ? idOf('Authority', parent.id) : null,
    declaredStations: node.declaredStations ?? null,
  };
}

export function toStation({ authority, predecessors, ...node }: Api.StationFactFragment): Station {
  return {
    ...node,
    id: idOf('Station', node.id),
    authorityId: idOf('Authority', authority.id),
    establishedOn: date(node.establishedOn),
    dissolvedOn: dateOrNull(node.dissolvedOn),
    predecessorIds: predecessors.map(({ id }) => idOf('Station', id)),
  };
}

export function toBranch({ station, ...node }: Api.BranchFactFragment): Branch {
  return {
    ...node,
    id: idOf('Branch', node.id),
    stationId: idOf('Station', station.id),
    foundedOn: date(node.foundedOn),
    dissolvedOn: dateOrNull(node.dissolvedOn),
  };
}

export function toTenure({ branch, person, ...node }: Api.TenureFactFragment): SecretaryTenure {
  return {
    ...node,
    id: idOf('SecretaryTenure', node.id),
    branchId: idOf('Branch', branch.id),
    personId: idOf('Person', person.id),
    from: date(node.from),
    to: dateOrNull(node.to),
    reason: node.reason ?? null,
    endReason: node.endReason ?? null,
  };
}

export function toPerson(node: Api.PersonFactFragment): Person {
  return { ...node, id: idOf('Person', node.id), birthDate: dateOrNull(node.birthDate) };
}

export function toSpell({ person, station, ...node }: Api.SpellFactFragment): ServiceSpell {
  return {
    ...node,
    id: idOf('ServiceSpell', node.id),
    personId: idOf('Person', person.id),
    stationId: idOf('Station', station.id),
    exit: node.exit ?? null,
    from: date(node.from),
    to: dateOrNull(node.to),
  };
}

export function toTeam({ station, ...node }: Api.TeamFactFragment): Team {
  return {
    ...node,
    id: idOf('Team', node.id),
    stationId: idOf('Station', station.id),
    foundedOn: dateOrNull(node.foundedOn),
    disbandedOn: dateOrNull(node.disbandedOn),
  };
}

export function toMembership({ team, person, ...node }: Api.MembershipFactFragment): TeamMembership {
  return {
    id: idOf('TeamMembership', node.id),
    teamId: idOf('Team', team.id),
    personId: idOf('Person', person.id),
    from: date(node.from),
    to: dateOrNull(node.to),
  };
}

export function toLeadership({ team, person, ...node }: Api.LeadershipFactFragment): TeamLeadership {
  return {
    id: idOf('TeamLeadership', node.id),
    teamId: idOf('Team', team.id),
    personId: idOf('Person', person.id),
    from: date(node.from),
    to: dateOrNull(node.to),
  };
}

export function toAwardKind(node: Api.AwardKindFactFragment): AwardKind {
  return { ...node, id: idOf('AwardKind', node.id) };
}

export function toAward(node: Api.AwardFactFragment): Award {
  const { id, kind, recipient, recipientType, authority, creditedStation } = node;
  return {
    id: idOf('Award', id),
    kindId: idOf('AwardKind', kind.id),
    recipient: { type: recipientType, id: recipient.id } as Recipient,
    authorityId: idOf('Authority', authority.id),
    creditedStationId: creditedStation ? idOf('Station', creditedStation.id) : null,
    grantedOn: date(node.grantedOn),
    honourYear: node.honourYear ?? null,
    documentNumber: node.documentNumber ?? null,
    deed: node.deed ?? null,
    exemption: node.exemption ?? null,
    revokedFrom: dateOrNull(node.revokedFrom),
    revocationReason: node.revocationReason ?? null,
    synthetic: node.synthetic,
  };
}

export function toEvaluation({
  station,
  authority,
  supersedes,
  ...node
}: Api.EvaluationFactFragment): Evaluation {
  return {
    ...node,
    id: idOf('Evaluation', node.id),
    stationId: idOf('Station', station.id),
    authorityId: idOf('Authority', authority.id),
    rank: node.rank ?? null,
    rankedAmong: node.rankedAmong ?? null,
    publishedOn: date(node.publishedOn),
    documentNumber: node.documentNumber ?? null,
    correctionReason: node.correctionReason ?? null,
    supersedesId: supersedes ? idOf('Evaluation', supersedes.id) : null,
  };
}
