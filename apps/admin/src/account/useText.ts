import { useTranslate } from 'react-admin';

/** The words of the account page, by their key. */
export function useText(): (key: string, options?: Readonly<Record<string, unknown>>) => string {
  const translate = useTranslate();
  return (key, options) => translate(`resources.account.text.${key}`, options);
}
