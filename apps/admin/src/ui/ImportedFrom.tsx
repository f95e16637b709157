import { useTranslate } from 'react-admin';
import { ImportOriginDocument } from '../data/origin.operations.ts';
import { useOperation } from '../data/useOperation.ts';

/** The file and row that a record came from; nothing where somebody typed it. */
export function ImportedFrom({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const origin = useOperation(ImportOriginDocument, { id }).data?.importOrigin;
  if (!origin) return null;
  return <span>{translate('app.record.imported', { file: origin.fileName, row: origin.row })}</span>;
}
