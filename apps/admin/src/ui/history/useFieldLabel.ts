import { useTranslate } from 'react-admin';
import { useRecordTypes } from './useRecordTypes.ts';

/** What a field of a type is called: as on the form that fills it. */
export function useFieldLabel(): (type: string, field: string) => string {
  const translate = useTranslate();
  const { resourceOf } = useRecordTypes();
  return (type, field) => {
    const keys = [
      `resources.ledgerEntries.fields.${type}_${field}`,
      `resources.${resourceOf(type)}.fields.${field}`,
      `resources.ledgerEntries.fields.${field}`,
    ];
    return keys.map((key) => translate(key, { _: '' })).find((label) => label !== '') ?? field;
  };
}
