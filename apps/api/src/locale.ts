import { type Locale, locales } from '@qinglan/domain';
import { parseAccept } from 'hono/utils/accept';

/** The language of a request: the first of Accept-Language that we speak, else Chinese. */
export const localeOf = ({ headers }: Request): Locale => {
  const spoken = parseAccept(headers.get('accept-language') ?? '').map(({ type }) =>
    type.slice(0, 2).toLowerCase(),
  );
  return spoken.find((language) => language === 'zh' || language === 'en') === 'en' ? 'en' : 'zh';
};

/** The language of a file that a browser asks for by its address: `?language=`, else that of the request. */
export const askedLocale = (request: Request): Locale => {
  const asked = new URL(request.url).searchParams.get('language');
  return locales.find((locale) => locale === asked) ?? localeOf(request);
};
