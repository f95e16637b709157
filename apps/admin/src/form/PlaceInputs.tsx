import type { Violation } from '@qinglan/domain';
import { useGetIdentity } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { Role } from '../generated/graphql.ts';
import { type FormValues, optionalText } from './check.ts';
import { EnumInput } from './inputs.tsx';
import { RecordPicker } from './RecordPicker.tsx';

const roles: readonly Role[] = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'];
const places = ['EVERYWHERE', 'AUTHORITY', 'STATION'];
const parts = ['AUTHORITY', 'STATION'];

/** What the server lets be granted: what the administrator is set over, and not what they see above it. */
const granted = { heldAs: 'ADMIN' };

/** A role, and where it is to be held: as far as who chooses is administrator. */
export function RoleInputs() {
  const { identity } = useGetIdentity();
  const placeKind: unknown = useWatch({ name: 'placeKind' });
  const reachesAll = identity?.['managesAll'] === true;
  return (
    <>
      <EnumInput source="role" isRequired type="Role" values={roles} help="app.account.roleHelp" />
      <EnumInput
        source="placeKind"
        isRequired
        open
        type="PlaceKind"
        values={reachesAll ? places : parts}
        help="app.account.placeHelp"
      />
      {placeKind === 'AUTHORITY' && (
        <RecordPicker source="authorityId" reference="authorities" isRequired filter={granted} />
      )}
      {placeKind === 'STATION' && (
        <RecordPicker source="stationId" reference="stations" isRequired filter={granted} />
      )}
    </>
  );
}

const fieldOf = { AUTHORITY: 'authorityId', STATION: 'stationId' } as const;

const placeField = ({ placeKind }: FormValues): 'authorityId' | 'stationId' | null =>
  placeKind === 'AUTHORITY' || placeKind === 'STATION' ? fieldOf[placeKind] : null;

/** The place that was chosen, as the API takes it: what was picked before for another kind of place does not count. */
export function placeIn(values: FormValues): {
  readonly authorityId: string | null;
  readonly stationId: string | null;
} {
  const field = placeField(values);
  return { authorityId: null, stationId: null, ...(field && { [field]: optionalText(values[field]) }) };
}

/** What is wrong with the place: one that is named must be chosen. */
export function checkPlace(values: FormValues): readonly Violation[] {
  const field = placeField(values);
  return field !== null && optionalText(values[field]) === null
    ? [{ code: 'text.required', severity: 'ERROR', path: [field], parameters: {} }]
    : [];
}
