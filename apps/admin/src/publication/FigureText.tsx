import { useTranslate } from 'react-admin';
import type { ClaimQualifier } from '../generated/graphql.ts';
import { useFigureText } from '../metric/index.ts';

/** Numbers with their units, in the reader's language. */
export function useFigure(): (value: number | null | undefined, unit: string) => string {
  const translate = useTranslate();
  const figureText = useFigureText();
  return (value, unit) => {
    if (value == null) return translate('resources.publications.text.notRecorded');
    const { figure, unit: word } = figureText(value, unit);
    return `${figure} ${word}`.trim();
  };
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
