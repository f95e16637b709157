import { type Claim, describeQuestion, recordsNamed } from '@qinglan/domain';
import type { Context } from '../context.ts';
import { recordLines } from '../metric/metric.store.ts';

type Asked = Pick<Claim, 'metric' | 'parameters'>;

/** The records that the parameters of a question name, each in a line. */
export const linesNamed = (context: Pick<Context, 'db' | 'loaders'>, asked: Asked) =>
  recordLines(context, recordsNamed(asked));

/** A metric with its parameters, the records among them by their names. */
export const questionInWords = async (
  context: Pick<Context, 'db' | 'loaders' | 'locale'>,
  asked: Asked,
): Promise<string> => {
  const named = await linesNamed(context, asked);
  return describeQuestion(
    asked,
    context.locale,
    (type, id) => named.find((line) => line.type === type && line.id === id)?.label ?? null,
  );
};
