import { useLocaleState, useTranslate } from 'react-admin';
import type { ServiceKind } from '../generated/graphql.ts';

interface ServiceCountProps {
  readonly kind: ServiceKind;
  readonly count: number;
}

/** How many, in the unit of the kind: 128 人次, 600 起. */
export function ServiceCount({ kind, count }: ServiceCountProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const amount = count.toLocaleString(language);
  const unit = kind === 'SERVICE' ? 'served' : 'mediated';
  return <span>{translate(`resources.serviceRecords.text.${unit}`, { smart_count: count, amount })}</span>;
}
