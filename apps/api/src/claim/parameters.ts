import { type Json, metricNamed } from '@qinglan/domain';
import { NotFoundError } from '../errors.ts';
import { encodeGlobalId, type NodeType, readGlobalId } from '../global-id.ts';

/** The parameters of a metric that name records, by the kind of record that each names. */
const referencesOf = (metric: string): readonly (readonly [string, NodeType])[] =>
  Object.entries(metricNamed(metric)?.parameters ?? {}).flatMap(([name, parameter]) =>
    parameter.type === 'ID' ? [[name, parameter.of] as const] : [],
  );

const isObject = (json: unknown): json is Readonly<Record<string, Json>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The parameters with each reference changed, where it is a text. */
const changed = (
  metric: string,
  json: unknown,
  change: (type: NodeType, id: string, name: string) => string,
): Json => {
  // The JSON scalar lets nothing in that is not JSON.
  if (!isObject(json)) return (json ?? {}) as Json;
  const references = referencesOf(metric).flatMap(([name, type]) => {
    const id = json[name];
    return typeof id === 'string' && id !== '' ? [[name, change(type, id, name)] as const] : [];
  });
  return { ...json, ...Object.fromEntries(references) };
};

/** As they are stored: references by the rows' ids. @throws NotFoundError, naming the parameter under `path` */
export const storedParameters = (metric: string, json: unknown, path: readonly string[]): Json =>
  changed(metric, json, (type, globalId, name) => {
    const found = readGlobalId(globalId);
    if (found?.typename !== type) throw new NotFoundError(type, [...path, name]);
    return found.id;
  });

/** As an integrator sees them: references by global ids. */
export const shownParameters = (metric: string, json: unknown): Json => changed(metric, json, encodeGlobalId);
