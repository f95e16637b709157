import { Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Role } from '../../generated/graphql.ts';

export interface Held {
  readonly role: Role;
  /** Null: everywhere. */
  readonly place?: { readonly code: string; readonly name: string } | null;
}

/** A role and where it is held, in one line. */
export function useHeldText(): (held: Held) => string {
  const translate = useTranslate();
  return ({ role, place }) =>
    translate('app.account.held', {
      role: translate(`app.role.${role}`),
      place: place ? place.name : translate('app.account.everywhere'),
    });
}

/** The roles that somebody holds, or a key; a line each. */
export function Grants({ grants }: { readonly grants: readonly Held[] }) {
  const translate = useTranslate();
  const textOf = useHeldText();
  if (grants.length === 0) return <>{translate('app.account.noRole')}</>;
  return (
    <Stack component="span">
      {grants.map((held) => (
        <span key={`${held.role} ${held.place?.code}`} style={{ overflowWrap: 'break-word' }}>
          {textOf(held)}
        </span>
      ))}
    </Stack>
  );
}
