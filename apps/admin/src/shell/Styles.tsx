import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import type { ReactNode } from 'react';

/** The page's nonce; a browser hides the attribute from scripts, but not the property. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

const cache = createCache({ key: 'css', ...(nonce && { nonce }) });

/** Lets the styles that MUI writes while it runs into a page that takes only those with its nonce. */
export function Styles({ children }: { readonly children: ReactNode }) {
  return <CacheProvider value={cache}>{children}</CacheProvider>;
}
