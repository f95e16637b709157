import { useLocaleState, useTranslate } from 'react-admin';
import type { ClaimQualifier } from '../generated/graphql.ts';

/** Numbers with their units, in the reader's language. */
export function useFigure(): (value: number | null | undefined, unit: string) => string {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (value, unit) => {
    if (value == null) return translate('resources.publications.text.notRecorded');
    const number = new Intl.NumberFormat(language, {
      maximumFractionDigits: 2,
      useGrouping: unit !== 'year',
    }).format(value);
    const key = unitKey(unit);
    return translate(`resources.publications.text.${key}`, { number, _: `${number} ${unit}` });
  };
}

/** The message that puts a number and its unit together. */
function unitKey(unit: string): string {
  return `unit_${unit.replaceAll(/\W/g, '_')}`;
}

/** A figure as an account states it: about 100,000 people. */
export function useStated(): (claim: {
  readonly stated: number;
  readonly unit: string;
  readonly qualifier: ClaimQualifier;
}) => string {
  const translate = useTranslate();
  const figure = useFigure();
  return ({ stated, unit, qualifier }) =>
    translate(`resources.publications.text.stated_${qualifier}`, { figure: figure(stated, unit) });
}
