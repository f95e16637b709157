import type { Locale } from '@qinglan/domain';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';

/** Judges the form again when the language changes, so that its fields say what is wrong in the new one. */
export function useErrorsIn(locale: Locale): void {
  const { trigger, formState } = useFormContext();
  const { submitCount } = formState;
  const said = useRef(locale);
  useEffect(() => {
    if (said.current !== locale && submitCount > 0) void trigger();
    said.current = locale;
  }, [locale, submitCount, trigger]);
}
