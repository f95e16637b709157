import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';

const ENGINE = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');

/** Node 20 imports no .wasm file by itself, so the package's own entry does not load there. */
const loadEngine = async (): Promise<typeof SchemaEngine> => {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(ENGINE), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return bindings.SchemaEngine;
};

let loaded: Promise<typeof SchemaEngine> | undefined;

/**
 * Prisma's own migration engine, in this process. It takes a third of a second to load, so it is loaded when needed.
 *
 * @param adapter the connection to work on
 * @param shadow a database that may be emptied, for the engine to replay migrations in
 */
export const schemaEngine = async (
  adapter: SqlDriverAdapter,
  shadow: () => Promise<SqlDriverAdapter> = () => Promise.reject(new Error('no shadow database')),
): Promise<SchemaEngine> => {
  loaded ??= loadEngine();
  const engine = await loaded;
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: adapter.adapterName,
    connect: async () => adapter,
    connectToShadowDb: shadow,
  });
  return engine.new(
    { datamodels: [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']] },
    () => undefined,
    factory,
  );
};
