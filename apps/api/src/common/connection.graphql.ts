import type { ObjectRef } from '@pothos/core';
import { type BuilderTypes, builder } from '../builder.ts';

interface Counted {
  readonly totalCount?: number | (() => number | Promise<number>) | undefined;
}

const count = ({ totalCount }: Counted) =>
  typeof totalCount === 'function' ? totalCount() : (totalCount ?? 0);

/** `<Type>Connection` and `<Type>Edge`, shared by every list of the type; counting happens only when asked. */
export const connectionOf = <Shape>(name: string, type: ObjectRef<BuilderTypes, Shape>) => {
  const edge = builder.edgeObject({ type, name: `${name}Edge` });
  return [
    builder.connectionObject(
      {
        type,
        name: `${name}Connection`,
        fields: (t) => ({
          totalCount: t.int({
            description: 'How many there are in all; counted only when asked for.',
            extensions: { pothosPrismaTotalCount: true },
            resolve: (connection) => count(connection as Counted),
          }),
        }),
      },
      edge,
    ),
    edge,
  ] as const;
};
