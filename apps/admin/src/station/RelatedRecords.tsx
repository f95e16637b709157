import { Button, Stack } from '@mui/material';
import { useCanAccess, useResourceDefinition, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { useName } from '../ui/useName.ts';
import type { RelatedSection } from './sections.ts';
import type { StationRecord } from './station.operations.ts';

interface RelatedRecordsProps {
  readonly section: RelatedSection;
  readonly station: StationRecord;
}

/** The records of another list that belong to the station, and the way to a new one. */
export function RelatedRecords({ section, station }: RelatedRecordsProps) {
  const translate = useTranslate();
  const { resource, Table, sort, create, more } = section;
  const [field, order] = sort;
  const name = useName()(resource, 1);
  const { hasCreate } = useResourceDefinition({ resource });
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  const defaults = section.defaults?.(station) ?? { stationId: station.id };
  return (
    <RelatedList
      reference={resource}
      target="stationId"
      sort={{ field, order }}
      title={translate(`resources.${resource}.name`, { smart_count: 2 })}
      action={
        <Stack direction="row" sx={{ gap: 1 }}>
          {more && (
            <Button size="small" component={Link} to={more.to(station)}>
              {translate(more.label)}
            </Button>
          )}
          {hasCreate && canAccess && (
            <NewRelated
              resource={resource}
              defaults={defaults}
              label={create ? translate(create) : translate('app.form.create', { name })}
            />
          )}
        </Stack>
      }
    >
      {(empty) => <Table empty={empty} atStation />}
    </RelatedList>
  );
}
