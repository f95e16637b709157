import { Box, Tab, Tabs } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface SectionTabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly title: string }[];
  readonly open: Key;
  readonly onOpen: (key: Key) => void;
  /** Below other tabs: drawn smaller, as pills. */
  readonly inner?: boolean;
  /** What the open tab shows. */
  readonly children: ReactNode;
}

/** Tabs of which one is open; where they do not fit they scroll, and inner ones wrap. */
export function SectionTabs<Key extends string>(props: SectionTabsProps<Key>) {
  const { label, tabs, open, onOpen, inner = false, children } = props;
  const id = useId();
  return (
    <>
      <Tabs
        value={open}
        onChange={(_, key: Key) => onOpen(key)}
        variant="scrollable"
        scrollButtons={false}
        aria-label={label}
        sx={inner ? pills : {}}
      >
        {tabs.map(({ key, title }) => (
          <Tab
            key={key}
            value={key}
            label={title}
            id={`${id}-tab-${key}`}
            {...(key === open ? { 'aria-controls': `${id}-panel` } : {})}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${open}`} sx={{ mt: 1.5 }}>
        {children}
      </Box>
    </>
  );
}

const pills = {
  minHeight: 36,
  '& .MuiTabs-indicator': { display: 'none' },
  '& .MuiTabs-list': { gap: 0.75, flexWrap: 'wrap' },
  '& .MuiTab-root': {
    minHeight: 34,
    py: 0.5,
    px: 1.5,
    borderRadius: 5,
    border: 1,
    borderColor: 'divider',
    bgcolor: 'background.paper',
    '&.Mui-selected': { borderColor: 'primary.main' },
  },
} as const;
