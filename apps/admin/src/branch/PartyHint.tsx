import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useOperation } from '../data/useOperation.ts';
import { PersonInPartyDocument } from './branch.facts.operations.ts';

/** Says that the chosen person's standing in the Party is not judged, because nobody recorded it. */
export function PartyHint() {
  const translate = useTranslate();
  const personId = useWatch<{ personId?: string }, 'personId'>({ name: 'personId' });
  const { data } = useOperation(
    PersonInPartyDocument,
    { id: personId ?? '' },
    { enabled: Boolean(personId) },
  );
  const unknown = data?.node?.__typename === 'Person' && data.node.partyMemberships.length === 0;
  if (!unknown) return null;
  return <Alert severity="info">{translate('resources.branches.text.unknownParty')}</Alert>;
}
