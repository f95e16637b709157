import { Box, Stack, Typography } from '@mui/material';
import { type ArchivableType, entityWords } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { RestoreRecord } from './Archive.tsx';
import {
  type ArchivedPart,
  ArchivedPartsDocument,
  archivedParts,
  dayOf,
  subjectOf,
} from './archivedParts.operations.ts';
import { Panel } from './Panel.tsx';
import { DateText } from './Text.tsx';

/** Kinds of records whose page shows records that are in no list of their own. */
const withParts: readonly ArchivableType[] = ['Station', 'Branch', 'Person', 'Team', 'Goal', 'CaseReview'];

interface ArchivedPartsProps {
  readonly type: ArchivableType;
  readonly id: string;
}

/** What was archived from the page of a record, to be restored from there; nothing where there is none. */
export function ArchivedParts({ type, id }: ArchivedPartsProps) {
  const translate = useTranslate();
  const { data } = useOperation(ArchivedPartsDocument, { id }, { enabled: withParts.includes(type) });
  const parts = data?.node ? archivedParts(data.node) : [];
  if (parts.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel title={translate('app.archive.parts')} help={translate('app.archive.partsHelp')}>
        <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
          {parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </Stack>
      </Panel>
    </Box>
  );
}

function Part({ part }: { readonly part: ArchivedPart }) {
  const [language] = useLocaleState();
  const type = part.__typename;
  const subject = subjectOf(part);
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1.5, justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap' }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component="div"
          sx={{ overflowWrap: 'anywhere', '&::first-letter': { textTransform: 'uppercase' } }}
        >
          {[entityWords[type][language === 'en' ? 'en' : 'zh'], subject].filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2" color="textSecondary" component="div" sx={{ overflowWrap: 'anywhere' }}>
          <DateText value={dayOf(part)} />
          {part.archiveReason && <> · {part.archiveReason}</>}
        </Typography>
      </Box>
      <RestoreRecord inRow type={type} record={part} />
    </Stack>
  );
}
