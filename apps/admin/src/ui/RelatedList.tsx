import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import {
  ReferenceManyFieldBase,
  type SortPayload,
  useCreatePath,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { Pages } from './Pages.tsx';
import { Panel } from './Panel.tsx';
import { EmptyState } from './States.tsx';
import { useName } from './useName.ts';

interface RelatedListProps {
  readonly reference: string;
  /** The filter of the reference's list that names the record on this page. */
  readonly target: string;
  readonly sort: SortPayload;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: (empty: ReactNode) => ReactNode;
}

/** The records of another list that belong to the record of this page. */
export function RelatedList({ reference, target, sort, title, action, children }: RelatedListProps) {
  const translate = useTranslate();
  const name = useName()(reference, 2);
  return (
    <Panel title={title} action={action} flush>
      <ReferenceManyFieldBase reference={reference} target={target} sort={sort} perPage={10}>
        {children(<EmptyState compact title={translate('app.list.emptyTitle', { name })} />)}
        <Pages sizeChoice={false} />
      </ReferenceManyFieldBase>
    </Panel>
  );
}

interface NewRelatedProps {
  readonly resource: string;
  /** What the new record's form starts with. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly label: string;
}

/** Leads to a new record that belongs to the one of this page. */
export function NewRelated({ resource, defaults, label }: NewRelatedProps) {
  const createPath = useCreatePath();
  const record = useRecordContext();
  if (!record) return null;
  const source = encodeURIComponent(JSON.stringify(defaults));
  return (
    <Button size="small" component={Link} to={`${createPath({ resource, type: 'create' })}?source=${source}`}>
      {label}
    </Button>
  );
}
