/** A calendar date as it is known: "2006-05" → 2006年5月 / May 2006. Text that is no date is returned as it is. */
export function formatDate(date: string, language: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return date;
  const [year = '', month, day] = match.slice(1);
  return language === 'en' ? english(year, month, day) : chinese(year, month, day);
}

/** A half-open period: "2006年5月 – 至今". */
export function formatPeriod(
  from: string,
  to: string | null | undefined,
  language: string,
  present: string,
): string {
  return `${formatDate(from, language)} – ${to ? formatDate(to, language) : present}`;
}

/** An instant as its day and minute where the reader is. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** Today where the reader is, as a calendar date. */
export function today(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

function chinese(year: string, month?: string, day?: string): string {
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].filter(Boolean).join('');
}

function english(year: string, month?: string, day?: string): string {
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
