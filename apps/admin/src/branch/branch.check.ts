import {
  appointSecretary,
  changeBranch,
  createBranch,
  endSecretaryTenure,
  idOf,
  type Violation,
} from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { BranchStationDocument } from './branch.facts.operations.ts';
import { branchFacts, partyFactsOf } from './branch.facts.ts';

type Violations = Promise<readonly Violation[]>;

/** Judges a branch by the lifetime of its station and by its own tenures. */
export const checkBranch: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = {
    name: text(values['name']),
    foundedOn: text(values['foundedOn']),
    dissolvedOn: optionalText(values['dissolvedOn']),
  };
  if (id !== null) {
    const facts = await branchFacts(load, id);
    return facts === null ? [] : violationsOf(changeBranch({ facts, input, today }));
  }
  const { node } = await load(BranchStationDocument, { id: text(values['stationId']) });
  if (node?.__typename !== 'Station') return [];
  const facts = { station: toStation(node) };
  return violationsOf(createBranch({ facts, input, today, ids: { branch: idOf('Branch', 'new') } }));
};

/** Judges an appointment by the other tenures of the branch and of the person, and by the person's standing. */
export async function checkAppointment(
  branchId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const personId = text(values['personId']);
  const [facts, own] = await Promise.all([branchFacts(load, branchId), partyFactsOf(load, personId)]);
  if (facts === null) return [];
  const input = {
    from: text(values['from']),
    reason: optionalText(values['reason']),
    endPrevious: values['endPrevious'] === true,
  };
  const person = { id: idOf('Person', personId) };
  const ids = { tenure: idOf('SecretaryTenure', 'new') };
  return violationsOf(appointSecretary({ facts: { ...facts, ...own, person }, input, today, ids }));
}

/** Judges the end of a tenure. */
export async function checkEndOfTenure(
  branchId: string,
  tenureId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await branchFacts(load, branchId);
  const tenure = facts?.branchTenures.find(({ id }) => id === tenureId);
  if (!facts || !tenure) return [];
  const { personTenures } = await partyFactsOf(load, tenure.personId);
  const input = { to: text(values['to']), reason: optionalText(values['reason']) };
  return violationsOf(endSecretaryTenure({ facts: { ...facts, tenure, personTenures }, input, today }));
}
