import { useTranslate } from 'react-admin';
import type { Entry } from './history.operations.ts';

type Named = Pick<Entry, 'action' | 'operation' | 'recordType' | 'part'>;

/** What was done, in the reader's words. */
export function useActionName(): (entry: Named) => string {
  const translate = useTranslate();
  const typeName = (type: string) => translate(`enums.RecordType.${type}`, { _: type });
  const words = ({ action, operation, recordType, part }: Named) => {
    const type = typeName(part ?? recordType);
    const said = action && translate(`enums.LedgerAction.${action}`, { _: '' });
    if (said) return said;
    if (/^archive[A-Z]/.test(action ?? ''))
      return translate('resources.ledgerEntries.text.archive', { type });
    if (/^restore[A-Z]/.test(action ?? ''))
      return translate('resources.ledgerEntries.text.restoreAction', { type });
    return translate(`resources.ledgerEntries.text.did_${operation}`, { type });
  };
  return (entry) => {
    const said = words(entry);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
}
