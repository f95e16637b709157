import { type EntityName, type Id, idOf } from '@qinglan/domain';
import { v7 } from 'uuid';

/** A fresh id; ids made later sort later. */
export const newId = <Entity extends EntityName>(entity: Entity): Id<Entity> => idOf(entity, v7());
