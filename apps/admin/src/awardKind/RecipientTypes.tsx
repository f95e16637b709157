import { useTranslate } from 'react-admin';
import type { RecipientType } from '../generated/graphql.ts';

/** To whom a kind of award may go, in one line. */
export function RecipientTypes({ types }: { readonly types: readonly RecipientType[] }) {
  const translate = useTranslate();
  return <>{types.map((type) => translate(`enums.RecipientType.${type}`)).join('、')}</>;
}
