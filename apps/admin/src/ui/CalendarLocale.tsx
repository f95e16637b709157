import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import {
  LocalizationProvider,
  type LocalizationProviderProps,
} from '@mui/x-date-pickers/LocalizationProvider';
import { enUS, zhCN } from '@mui/x-date-pickers/locales';
import type { ReactNode } from 'react';
import { useLocaleState } from 'react-admin';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';

type Texts = NonNullable<LocalizationProviderProps<string>['localeText']>;

/** A text that is missing is told by undefined in the one type and by its absence in the other. */
const textOf = ({ components }: typeof enUS) =>
  components.MuiLocalizationProvider.defaultProps.localeText as Texts;

const locales = {
  zh: { adapter: 'zh-cn', text: textOf(zhCN), month: 'YYYY年M月' },
  en: { adapter: 'en-gb', text: textOf(enUS), month: 'MMMM YYYY' },
};

const useCalendarLocale = () => locales[useLocaleState()[0] === 'en' ? 'en' : 'zh'];

/** What every calendar has: the month as its readers write it, and no second line above that shows what is chosen. */
export function useCalendarParts() {
  const { month } = useCalendarLocale();
  return { calendarHeader: { format: month }, toolbar: { hidden: true } };
}

/** Calendars and clocks in the language of the admin, whatever the browser's own may be. */
export function CalendarLocale({ children }: { readonly children: ReactNode }) {
  const { adapter, text } = useCalendarLocale();
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale={adapter} localeText={text}>
      {children}
    </LocalizationProvider>
  );
}
