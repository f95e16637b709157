import { createTheme, ThemeProvider } from '@mui/material/styles';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { ReactNode } from 'react';
import { I18nContext, memoryStore, ResourceContextProvider, StoreContextProvider } from 'react-admin';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { messagesOf } from '../i18n/i18n.ts';
import type { Language } from '../i18n/language.ts';
import { themeFor } from '../shell/theme.ts';
import { slices } from '../slices.ts';

const texts = Object.fromEntries(slices.map(({ resource, messages }) => [resource.name, messages]));
const theme = createTheme(themeFor('light'));

/** The markup of a component as the app would show it in a language. */
export function markup(element: ReactNode, language: Language = 'zh'): string {
  const i18nProvider = polyglotI18nProvider(() => messagesOf(language, texts), language, [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ]);
  return renderToStaticMarkup(
    <MemoryRouter>
      <StoreContextProvider value={memoryStore()}>
        <I18nContext value={i18nProvider}>
          <ThemeProvider theme={theme}>
            <ResourceContextProvider value="stations">{element}</ResourceContextProvider>
          </ThemeProvider>
        </I18nContext>
      </StoreContextProvider>
    </MemoryRouter>,
  );
}

/** The text of markup, tags and styles left out. */
export function textOf(html: string): string {
  return html
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
