import { AdminContext, AdminUI, localStorageStore, Resource } from 'react-admin';
import { accessProvider, ledgerProvider, queryClient } from './data/ledger.ts';
import { Home } from './home/index.ts';
import { createI18nProvider } from './i18n/i18n.ts';
import { Translated } from './i18n/Translated.tsx';
import { AccessDeniedPage } from './shell/AccessDeniedPage.tsx';
import { AppLayout } from './shell/AppLayout.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { SignInPage } from './shell/SignInPage.tsx';
import { themeFor } from './shell/theme.ts';
import { slices } from './slices.ts';

const dataProvider = ledgerProvider(
  Object.fromEntries(
    slices.flatMap(({ resource, operations }) => (operations ? [[resource.name, operations]] : [])),
  ),
);
const authProvider = accessProvider(
  Object.fromEntries(slices.map(({ resource, roles = {} }) => [resource.name, roles])),
);
const i18nProvider = createI18nProvider(
  Object.fromEntries(slices.map(({ resource, messages }) => [resource.name, messages])),
);
const store = localStorageStore('1', 'qinglan');
const light = themeFor('light');
const dark = themeFor('dark');

/** The admin: one resource per slice. */
export function App() {
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={light}
      darkTheme={dark}
    >
      <Translated>
        <AdminUI
          layout={AppLayout}
          loginPage={SignInPage}
          accessDenied={AccessDeniedPage}
          catchAll={NotFoundPage}
          dashboard={Home}
          requireAuth
          disableTelemetry
        >
          {slices.map(({ resource, types, operations, roles }) => (
            <Resource
              key={resource.name}
              {...resource}
              options={{ types, editable: operations?.update?.fields, readers: roles?.list }}
            />
          ))}
        </AdminUI>
      </Translated>
    </AdminContext>
  );
}
