import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const { builtins } = pg.types;

const NAME = 19;
const NAME_ARRAY = 1003;
const INT2_ARRAY = 1005;
const TEXT_ARRAY = 1009;

/** The types of PostgreSQL's own catalogue. */
const columnTypes = new Map<number, (typeof ColumnTypeEnum)[keyof typeof ColumnTypeEnum]>([
  [builtins.BOOL, ColumnTypeEnum.Boolean],
  [builtins.CHAR, ColumnTypeEnum.Character],
  [NAME, ColumnTypeEnum.Text],
  [builtins.TEXT, ColumnTypeEnum.Text],
  [builtins.VARCHAR, ColumnTypeEnum.Text],
  [builtins.INT2, ColumnTypeEnum.Int32],
  [builtins.INT4, ColumnTypeEnum.Int32],
  [builtins.INT8, ColumnTypeEnum.Int64],
  [builtins.OID, ColumnTypeEnum.Int64],
  [NAME_ARRAY, ColumnTypeEnum.TextArray],
  [TEXT_ARRAY, ColumnTypeEnum.TextArray],
  [INT2_ARRAY, ColumnTypeEnum.Int32Array],
]);

/**
 * Reads PostgreSQL's catalogue for Prisma's engine. @prisma/adapter-pg 7.10.1 cannot: it does not know "char", the
 * type of half the catalogue.
 */
export const describing = async (
  url: string,
): Promise<{ adapter: SqlDriverAdapter; close: () => Promise<void> }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = (text: string, values: unknown[]) => client.query({ text, values, rowMode: 'array' });
  return {
    close: () => client.end(),
    adapter: {
      provider: 'postgres',
      adapterName: 'catalogue',
      queryRaw: async ({ sql, args }) => {
        const { fields, rows } = await query(sql, args);
        return {
          columnNames: fields.map(({ name }) => name),
          columnTypes: fields.map(({ dataTypeID }) => columnTypes.get(dataTypeID) ?? ColumnTypeEnum.Text),
          rows,
        };
      },
      executeRaw: async ({ sql, args }) => (await query(sql, args)).rowCount ?? 0,
      executeScript: async (script) => {
        await client.query(script);
      },
      startTransaction: () => Promise.reject(new Error('only reads')),
      dispose: () => client.end(),
    },
  };
};
