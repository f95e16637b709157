import { parseCalendarDate, precisionOf } from '@qinglan/domain';
import { useLocaleState } from 'react-admin';
import { DateText } from '../ui/Text.tsx';

/** The day of a session, with its weekday where the day is known. */
export function HeldOn({ value }: { readonly value: string }) {
  const [language] = useLocaleState();
  const date = parseCalendarDate(value);
  const isDay = date !== null && precisionOf(date) === 'DAY';
  const weekday = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return (
    <span>
      {isDay && language === 'en' && `${weekday.format(new Date(date))} `}
      <DateText value={value} />
      {isDay && language !== 'en' && ` ${weekday.format(new Date(date))}`}
    </span>
  );
}
