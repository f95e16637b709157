import { Box, Chip, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { AwardRecord } from './award.operations.ts';
import { recipientResources } from './recipient.ts';

interface AwardTableProps {
  readonly empty?: ReactNode;
  /** On the page of the station that they went to. */
  readonly atStation?: boolean;
  /** On the page of whoever received them, who need not be named again. */
  readonly ofRecipient?: boolean;
}

/** The awards of the list around it. */
export default function AwardTable({ empty, ofRecipient = false }: AwardTableProps) {
  const [language] = useLocaleState();
  const kindName = ({ kind }: AwardRecord) => (language === 'en' ? kind.nameEn : kind.name);
  return (
    <RecordTable<AwardRecord>
      empty={empty}
      card={(award) => (
        <RecordCard
          title={ofRecipient ? kindName(award) : `${kindName(award)} · ${award.recipient.name}`}
          aside={award.revokedFrom ? <RevokedChip /> : null}
          facts={[<DateText key="granted" value={award.grantedOn} />, award.authority.name, award.honourYear]}
        />
      )}
    >
      <Column<AwardRecord>
        source="kind"
        sortable
        render={(award) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="awards" record={{ id: award.id, name: kindName(award) }} />
            {award.revokedFrom && <RevokedChip />}
            <SyntheticChip synthetic={award.synthetic} />
          </Stack>
        )}
      />
      {!ofRecipient && (
        <Column<AwardRecord>
          source="recipient"
          render={({ recipient, recipientType }) => (
            <RecordLink resource={recipientResources[recipientType]} record={recipient} />
          )}
        />
      )}
      <Column<AwardRecord>
        source="class"
        render={({ kind }) => (
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
            <EnumText type="AwardClass" value={kind.class} />
          </Box>
        )}
      />
      <Column<AwardRecord>
        source="grantedOn"
        sortable
        render={({ grantedOn }) => <DateText value={grantedOn} />}
      />
      <Column<AwardRecord> source="authority" render={({ authority }) => authority.name} />
    </RecordTable>
  );
}

/** Says that an award no longer counts. */
export function RevokedChip() {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      color="warning"
      variant="outlined"
      label={translate('resources.awards.text.revokedOnly')}
    />
  );
}
