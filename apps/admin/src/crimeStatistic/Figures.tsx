import { useLocaleState, useTranslate } from 'react-admin';

interface CountTextProps {
  readonly value: number;
  readonly unit: 'cases' | 'people';
}

/** A count with its unit: 130 起, 273 人. */
export function CountText({ value, unit }: CountTextProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const amount = value.toLocaleString(language);
  return <span>{translate(`resources.crimeStatistics.text.${unit}`, { smart_count: value, amount })}</span>;
}

/** A rate in percent: 0.8 → 80.0%. */
export function RateText({ rate }: { readonly rate: number }) {
  const [language] = useLocaleState();
  return (
    <span>
      {rate.toLocaleString(language, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      })}
    </span>
  );
}
