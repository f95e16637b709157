import { Box } from '@mui/material';
import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { SectionTabs } from '../ui/SectionTabs.tsx';
import { LoadingRows } from '../ui/States.tsx';
import { useSection } from '../ui/useSection.ts';
import { RelatedRecords } from './RelatedRecords.tsx';
import { type GroupName, groups, keyOf, type Section, stationSections } from './sections.ts';
import type { StationRecord } from './station.operations.ts';

const sectionsOf = (name: GroupName) => stationSections.filter(({ group }) => group === name);
const groupNames = (Object.keys(groups) as GroupName[]).filter((name) => sectionsOf(name).length > 0);

interface StationSectionsProps {
  readonly station: StationRecord;
}

/** Everything that belongs to a station, in groups; only the section that the address names is loaded. */
export function StationSections({ station }: StationSectionsProps) {
  const translate = useTranslate();
  const [named, open] = useSection();
  const section = stationSections.find((known) => keyOf(known) === named) ?? stationSections[0];
  if (section === undefined) return null;
  const openGroup = (name: GroupName) => {
    const [first] = sectionsOf(name);
    if (first) open(keyOf(first));
  };
  return (
    <Box>
      <SectionTabs
        label={translate('app.record.sections')}
        tabs={groupNames.map((key) => ({ key, title: translate(groups[key]) }))}
        open={section.group}
        onOpen={openGroup}
      >
        <Group section={section} station={station} onOpen={open} />
      </SectionTabs>
    </Box>
  );
}

interface GroupProps extends StationSectionsProps {
  readonly section: Section;
  readonly onOpen: (section: string) => void;
}

function Group({ section, station, onOpen }: GroupProps) {
  const translate = useTranslate();
  const sections = sectionsOf(section.group);
  const content = <OpenSection section={section} station={station} />;
  if (sections.length === 1) return content;
  const titleOf = (known: Section) =>
    'resource' in known
      ? translate(`resources.${known.resource}.name`, { smart_count: 2 })
      : translate(known.title);
  return (
    <SectionTabs
      inner
      label={translate(groups[section.group])}
      tabs={sections.map((known) => ({ key: keyOf(known), title: titleOf(known) }))}
      open={keyOf(section)}
      onOpen={onOpen}
    >
      {content}
    </SectionTabs>
  );
}

function OpenSection({ section, station }: StationSectionsProps & { readonly section: Section }) {
  return (
    <Suspense key={keyOf(section)} fallback={<LoadingRows />}>
      {'resource' in section ? (
        <RelatedRecords section={section} station={station} />
      ) : (
        <section.Section station={station} />
      )}
    </Suspense>
  );
}
