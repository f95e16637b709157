import { createHash } from 'node:crypto';
import { type EntityName, type Id, idOf } from '@qinglan/domain';

const namespace = Buffer.from('7d1f5b0c9a3e4c41b6d28e0f6a52c917', 'hex');

/** Name-based (RFC 9562, version 5), so that a record of the demonstration has one id wherever it is loaded. */
export const demoId = <Entity extends EntityName>(entity: Entity, name: string): Id<Entity> => {
  const bytes = createHash('sha1').update(namespace).update(`${entity} ${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return idOf(entity, bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
};
