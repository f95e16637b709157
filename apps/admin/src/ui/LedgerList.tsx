import Add from '@mui/icons-material/Add';
import { Button, Paper } from '@mui/material';
import type { InterchangeKind } from '@qinglan/domain/interchange';
import type { ReactNode } from 'react';
import {
  ListBase,
  type SortPayload,
  useCanAccess,
  useCreatePath,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ArchivedFilter, SearchFilter } from './filters.tsx';
import { PageHeader } from './PageHeader.tsx';
import { Pages } from './Pages.tsx';
import { EmptyState } from './States.tsx';
import { useName } from './useName.ts';

interface LedgerListProps {
  readonly sort: SortPayload;
  readonly filters?: ReactNode;
  /** In words of the slice, where it has its own; null where nothing is ever archived. */
  readonly archivedFilter?: ReactNode;
  /** The table of the slice; it gets what to show when there is nothing. */
  readonly children: (empty: ReactNode) => ReactNode;
  readonly createLabel?: string;
  /** What can be saved from here as a file. */
  readonly exports?: InterchangeKind;
}

/** A list page: name and count, filters, the records, the way to the next page. */
export function LedgerList({
  sort,
  filters,
  archivedFilter = <ArchivedFilter />,
  children,
  createLabel,
  exports,
}: LedgerListProps) {
  return (
    <ListBase sort={sort} perPage={25} exporter={false}>
      <Heading createLabel={createLabel} exports={exports} />
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        <FilterBar search={<SearchFilter />}>
          {filters}
          {archivedFilter}
        </FilterBar>
        {children(<Nothing createLabel={createLabel} />)}
        <Pages />
      </Paper>
    </ListBase>
  );
}

interface NothingProps {
  readonly createLabel: string | undefined;
}

interface HeadingProps extends NothingProps {
  readonly exports: InterchangeKind | undefined;
}

function Heading({ createLabel, exports }: HeadingProps) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { total } = useListContext();
  return (
    <PageHeader
      title={translate(`resources.${resource}.name`, { smart_count: 2 })}
      subtitle={total === undefined ? ' ' : translate('app.list.count', { smart_count: total })}
      actions={
        <>
          {exports && <ExportMenu kind={exports} />}
          <CreateButton label={createLabel} />
        </>
      }
    />
  );
}

function CreateButton({ label }: { readonly label: string | undefined }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const name = useName()(resource, 1);
  const { hasCreate } = useResourceDefinition({ resource });
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  if (!hasCreate || !canAccess) return null;
  return (
    <Button
      variant="contained"
      startIcon={<Add />}
      component={Link}
      to={createPath({ resource, type: 'create' })}
    >
      {label ? translate(label) : translate('app.form.create', { name })}
    </Button>
  );
}

function Nothing({ createLabel }: NothingProps) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { filterValues, setFilters } = useListContext();
  const { hasCreate } = useResourceDefinition({ resource });
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  const mayCreate = hasCreate && canAccess;
  const name = useName()(resource, 2);
  if (Object.keys(filterValues).length > 0) {
    return (
      <EmptyState
        title={translate('app.list.noMatch', { name })}
        help={translate('app.list.noMatchHelp')}
        action={
          <Button variant="outlined" onClick={() => setFilters({}, [])}>
            {translate('ra.navigation.clear_filters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={translate('app.list.emptyTitle', { name })}
      help={translate(mayCreate ? 'app.list.emptyHelp' : 'app.list.emptyHelpReadOnly')}
      action={<CreateButton label={createLabel} />}
    />
  );
}
