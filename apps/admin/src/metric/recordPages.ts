import { useCreatePath, useResourceDefinitions } from 'react-admin';
import { resourceOfType } from '../ui/recordTypes.ts';

/** The way to a record's page; to its list where it has none; null where there is neither. */
export function useRecordPath(): (type: string, id: string) => string | null {
  const createPath = useCreatePath();
  const definitions = useResourceDefinitions();
  return (type, id) => {
    const resource = resourceOfType(type);
    const definition = resource === null ? undefined : definitions[resource];
    if (resource === null || definition === undefined) return null;
    if (definition.hasShow) return createPath({ resource, id, type: 'show' });
    return definition.hasEdit
      ? createPath({ resource, id, type: 'edit' })
      : createPath({ resource, type: 'list' });
  };
}
