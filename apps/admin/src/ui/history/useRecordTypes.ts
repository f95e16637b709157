import { useCreatePath, useResourceDefinitions } from 'react-admin';

/** What a resource says of itself in its options. */
interface RecordOptions {
  readonly types?: readonly string[];
  readonly editable?: readonly string[];
}

interface RecordTypes {
  /** The resource on whose pages records of a type are shown; null where there is none. */
  readonly resourceOf: (type: string) => string | null;
  /** The way to a record's page; null where it has none. */
  readonly pathOf: (type: string, id: string) => string | null;
  /** The fields that the form of a type saves; none where its records have no form of their own. */
  readonly editableOf: (type: string) => readonly string[];
}

/** Which pages show records of which type: the slices say it, in their resources' options. */
export function useRecordTypes(): RecordTypes {
  const createPath = useCreatePath();
  const definitions = Object.values(useResourceDefinitions<RecordOptions>());
  const find = (type: string) => definitions.find(({ options }) => options?.types?.includes(type));
  return {
    resourceOf: (type) => find(type)?.name ?? null,
    pathOf: (type, id) => {
      const found = find(type);
      if (found === undefined) return null;
      return createPath({ resource: found.name, id, type: found.hasShow ? 'show' : 'edit' });
    },
    editableOf: (type) => {
      const found = find(type);
      return found?.hasEdit && found.options?.types?.[0] === type ? (found.options.editable ?? []) : [];
    },
  };
}
