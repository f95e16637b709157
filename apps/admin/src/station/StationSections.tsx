import { Box } from '@mui/material';
import { Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoadingRows } from '../ui/States.tsx';
import { RelatedRecords } from './RelatedRecords.tsx';
import { SectionTabs } from './SectionTabs.tsx';
import { type GroupName, groups, type Section, stationSections } from './sections.ts';
import type { StationRecord } from './station.operations.ts';

const groupNames = (Object.keys(groups) as GroupName[]).filter((name) =>
  stationSections.some(({ group }) => group === name),
);

/** Names a section among those of its group. */
function keyOf(section: Section): string {
  return 'resource' in section ? section.resource : section.title;
}

interface StationSectionsProps {
  readonly station: StationRecord;
}

/** Everything that belongs to a station, in groups; only the open section is loaded. */
export function StationSections({ station }: StationSectionsProps) {
  const translate = useTranslate();
  const [group, setGroup] = useState<GroupName>('honours');
  return (
    <Box>
      <SectionTabs
        label={station.name}
        tabs={groupNames.map((key) => ({ key, title: translate(groups[key]) }))}
        open={group}
        onOpen={setGroup}
      >
        <Group key={group} name={group} station={station} />
      </SectionTabs>
    </Box>
  );
}

function Group({ name, station }: StationSectionsProps & { readonly name: GroupName }) {
  const translate = useTranslate();
  const sections = stationSections.filter(({ group }) => group === name);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = sections.find((section) => keyOf(section) === chosen) ?? sections[0];
  if (open === undefined) return null;
  const content = <OpenSection section={open} station={station} />;
  if (sections.length === 1) return content;
  const titleOf = (section: Section) =>
    'resource' in section
      ? translate(`resources.${section.resource}.name`, { smart_count: 2 })
      : translate(section.title);
  return (
    <SectionTabs
      inner
      label={translate(groups[name])}
      tabs={sections.map((section) => ({ key: keyOf(section), title: titleOf(section) }))}
      open={keyOf(open)}
      onOpen={setChosen}
    >
      {content}
    </SectionTabs>
  );
}

function OpenSection({ section, station }: StationSectionsProps & { readonly section: Section }) {
  return (
    <Suspense fallback={<LoadingRows />}>
      {'resource' in section ? (
        <RelatedRecords key={section.resource} section={section} station={station} />
      ) : (
        <section.Section station={station} />
      )}
    </Suspense>
  );
}
