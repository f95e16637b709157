import { RecordPicker } from '../form/RecordPicker.tsx';
import { FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { PeriodText, RecordLink } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { WorkshopRecord } from './workshop.operations.ts';

/** All workshops. */
export default function WorkshopList() {
  return (
    <LedgerList
      sort={{ field: 'name', order: 'ASC' }}
      createLabel="resources.workshops.text.found"
      filters={[
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <FlagFilter
          key="dissolved"
          source="dissolved"
          no="resources.workshops.text.running"
          yes="resources.workshops.text.dissolvedOnly"
        />,
      ]}
    >
      {(empty) => (
        <RecordTable<WorkshopRecord>
          empty={empty}
          card={(workshop) => (
            <RecordCard
              title={workshop.name}
              facts={[workshop.branch.name, <Running key="when" {...workshop} />]}
            />
          )}
        >
          <Column<WorkshopRecord>
            source="name"
            sortable
            render={(workshop) => <RecordLink resource="workshops" record={workshop} />}
          />
          <Column<WorkshopRecord>
            source="branch"
            render={({ branch }) => <RecordLink resource="branches" record={branch} />}
          />
          <Column<WorkshopRecord>
            source="foundedOn"
            sortable
            label="resources.workshops.fields.period"
            render={(workshop) => <Running {...workshop} />}
          />
        </RecordTable>
      )}
    </LedgerList>
  );
}

function Running({ foundedOn, dissolvedOn }: Pick<WorkshopRecord, 'foundedOn' | 'dissolvedOn'>) {
  return <PeriodText from={foundedOn} to={dissolvedOn} />;
}
