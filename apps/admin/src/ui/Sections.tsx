import { Box } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { SectionTabs } from './SectionTabs.tsx';
import { LoadingRows } from './States.tsx';
import { useSection } from './useSection.ts';

/** A part of a page behind a tab; its key names it in the address. */
export interface PageSection {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** The parts of a page of which one is open and loaded. */
export function Sections({ sections }: { readonly sections: readonly PageSection[] }) {
  const translate = useTranslate();
  const [named, open] = useSection();
  const shown = sections.find(({ key }) => key === named) ?? sections[0];
  if (shown === undefined) return null;
  return (
    <Box>
      <SectionTabs label={translate('app.record.sections')} tabs={sections} open={shown.key} onOpen={open}>
        <Suspense key={shown.key} fallback={<LoadingRows />}>
          {shown.content}
        </Suspense>
      </SectionTabs>
    </Box>
  );
}
