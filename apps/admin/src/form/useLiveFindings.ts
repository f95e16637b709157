import type { Locale } from '@qinglan/domain';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { isBlank } from '../data/changes.ts';
import { load } from '../data/useOperation.ts';
import { type Check, type Finding, findings } from './check.ts';

interface Live {
  readonly findings: readonly Finding[];
  readonly judged: boolean;
}

const pause = 250;

/** How the form stands against its rules, a moment after the last key. */
export function useLiveFindings(required: readonly string[], check: Check | undefined, locale: Locale): Live {
  const values = useWatch();
  const state = JSON.stringify(values);
  const [live, setLive] = useState<Live>({ findings: [], judged: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` stands for the values, whose identity changes with every render
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const complete = required.every((field) => !isBlank(values[field]));
      findings(values, required, check, load, locale).then(
        (found) => current && setLive({ findings: found, judged: complete }),
        () => current && setLive({ findings: [], judged: false }),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [state, required, check, locale]);
  return live;
}
