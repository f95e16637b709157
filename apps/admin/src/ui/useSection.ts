import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const parameter = 'section';

/** The section of the page that the address names, and the way to another one: a link finds it, and Back returns. */
export function useSection(): readonly [named: string | null, open: (section: string) => void] {
  const [search, setSearch] = useSearchParams();
  const open = useCallback(
    (section: string) => setSearch({ [parameter]: section }, { preventScrollReset: true }),
    [setSearch],
  );
  return [search.get(parameter), open];
}
