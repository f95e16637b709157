import { useLocaleState, useTranslate } from 'react-admin';

/** The name of a list's records within a sentence: "Edit kind of award", "No teams yet". */
export function useName(): (resource: string, count: 1 | 2) => string {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (resource, count) =>
    translate(`resources.${resource}.name`, { smart_count: count }).toLocaleLowerCase(language);
}
