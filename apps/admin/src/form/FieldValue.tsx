import { useGetMany, useGetRecordRepresentation, useTranslate } from 'react-admin';
import { isBlank } from '../data/changes.ts';
import { DateText, EnumText } from '../ui/Text.tsx';

/** How a field is shown outside its input. */
export type Display =
  | 'text'
  | 'date'
  | { readonly enum: string }
  | { readonly reference: string }
  /** Of a list of objects, one property of each. */
  | { readonly each: string };

export type Displays = Readonly<Record<string, Display>>;

interface FieldValueProps {
  readonly value: unknown;
  readonly display: Display | undefined;
}

/** The value of a field in words: a date, a name, a list of names. */
export function FieldValue({ value, display = 'text' }: FieldValueProps) {
  const translate = useTranslate();
  if (isBlank(value) || (Array.isArray(value) && value.length === 0))
    return <>{translate('app.list.none')}</>;
  if (typeof value === 'boolean') return <>{translate(value ? 'ra.boolean.true' : 'ra.boolean.false')}</>;
  if (display === 'date') return <DateText value={String(value)} />;
  if (typeof display === 'object' && 'each' in display) {
    // A field that is shown so holds a list of the slice's own objects.
    const items = value as readonly Readonly<Record<string, unknown>>[];
    return <>{items.map((item) => String(item[display.each])).join('、')}</>;
  }
  const values = Array.isArray(value) ? value.map(String) : [String(value)];
  if (typeof display === 'object' && 'reference' in display) {
    return <Names resource={display.reference} ids={values} />;
  }
  if (typeof display === 'object') {
    return (
      <>
        {values.map((item, index) => (
          <span key={item}>
            {index > 0 && '、'}
            <EnumText type={display.enum} value={item} />
          </span>
        ))}
      </>
    );
  }
  return <>{values.join('、')}</>;
}

function Names({ resource, ids }: { readonly resource: string; readonly ids: string[] }) {
  const { data = [] } = useGetMany(resource, { ids });
  const represent = useGetRecordRepresentation(resource);
  return (
    <>
      {data.map((record, index) =>
        record ? (
          <span key={record.id}>
            {index > 0 && '、'}
            {represent(record)}
          </span>
        ) : null,
      )}
    </>
  );
}
