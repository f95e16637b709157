import { useTranslate } from 'react-admin';
import type { Entry } from './history.operations.ts';

/** What was done, in the reader's words. */
export function useActionName(): (
  entry: Pick<Entry, 'action' | 'operation' | 'recordType' | 'part'>,
) => string {
  const translate = useTranslate();
  const typeName = (type: string) => translate(`enums.RecordType.${type}`, { _: type });
  return ({ action, operation, recordType, part }) => {
    const type = typeName(part ?? recordType);
    const said = action && translate(`enums.LedgerAction.${action}`, { _: '' });
    if (said) return said;
    if (/^archive[A-Z]/.test(action ?? '')) return translate('resources.ledger.text.archive', { type });
    if (/^restore[A-Z]/.test(action ?? '')) return translate('resources.ledger.text.restoreAction', { type });
    return translate(`resources.ledger.text.did_${operation}`, { type });
  };
}
