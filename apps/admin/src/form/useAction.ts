import { useMemo } from 'react';
import { type SaveContextValue, useDataProvider, useMutationMiddlewares, useNotify } from 'react-admin';
import { RulesBroken } from '../data/errors.ts';
import type { ChangeMeta, LedgerProvider } from '../data/provider.ts';
import type { FormValues } from './check.ts';

interface ActionOptions {
  readonly resource: string;
  readonly action: string;
  /** What the action needs to know for what was read: the record's id and version. */
  readonly input: (original: FormValues) => FormValues;
  readonly original: FormValues;
  readonly done: string;
  readonly onDone: (record: { readonly id: string | number }) => void;
}

type Params = { readonly data: FormValues; readonly previousData?: FormValues; readonly meta?: ChangeMeta };

/** What a form saves through when it makes neither a new record nor an edit, but an action of the slice. */
export function useAction({
  resource,
  action,
  input,
  original,
  done,
  onDone,
}: ActionOptions): SaveContextValue {
  const notify = useNotify();
  const dataProvider = useDataProvider<LedgerProvider>();
  const { getMutateWithMiddlewares, registerMutationMiddleware, unregisterMutationMiddleware } =
    useMutationMiddlewares();
  return useMemo(
    () => ({
      registerMutationMiddleware,
      unregisterMutationMiddleware,
      save: async (values: FormValues) => {
        const perform = getMutateWithMiddlewares((name: string, { data, previousData, meta }: Params) =>
          dataProvider.perform(name, action, {
            ...data,
            ...input(previousData ?? original),
            acknowledge: meta?.acknowledge ?? [],
          }),
        );
        try {
          const { data } = await perform(resource, { data: values, previousData: original });
          notify(done, { type: 'success' });
          onDone(data);
        } catch (error) {
          if (error instanceof RulesBroken) return error.body.errors;
          notify(error instanceof Error ? error.message : 'app.form.unexpected', { type: 'error' });
        }
        return undefined;
      },
    }),
    [
      registerMutationMiddleware,
      unregisterMutationMiddleware,
      getMutateWithMiddlewares,
      dataProvider,
      resource,
      action,
      input,
      original,
      notify,
      done,
      onDone,
    ],
  );
}
