import { useTranslate } from 'react-admin';
import { NominationTable } from '../nomination/index.ts';
import { useMay } from '../shell/useRole.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { NewRelated, RelatedList } from '../ui/RelatedList.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { CloseRound } from './CloseRound.tsx';
import { isOpen, OpenChip } from './SelectionRoundTable.tsx';
import type { SelectionRoundRecord } from './selectionRound.operations.ts';

/** A round: when people are put forward, and who was. */
export default function SelectionRoundShow() {
  return (
    <LedgerShow<SelectionRoundRecord>
      title={({ name }) => name}
      chips={(round) => (
        <>
          <OpenChip round={round} />
          <SyntheticChip synthetic={round.synthetic} />
        </>
      )}
      subtitle={({ station }) => <RecordLink resource="stations" record={station} />}
      actions={(round) => round.closedOn == null && <CloseRound round={round} />}
    >
      {(round) => (
        <>
          <About round={round} />
          <Nominees round={round} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ round }: { readonly round: SelectionRoundRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.selectionRounds.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('openedOn')}>
          <DateText value={round.openedOn} />
        </Fact>
        <Fact label={label('closedOn')}>{round.closedOn && <DateText value={round.closedOn} />}</Fact>
        <Fact label={label('nominations')}>
          {translate('resources.selectionRounds.text.count', { smart_count: round.nominations.totalCount })}
        </Fact>
      </Facts>
    </Panel>
  );
}

function Nominees({ round }: { readonly round: SelectionRoundRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <RelatedList
      reference="nominations"
      target="roundId"
      sort={{ field: 'status', order: 'ASC' }}
      title={translate('resources.selectionRounds.text.nominees')}
      action={
        mayEdit &&
        isOpen(round) && (
          <NewRelated
            resource="nominations"
            defaults={{ roundId: round.id }}
            label={translate('resources.selectionRounds.text.nominate')}
          />
        )
      }
    >
      {(empty) => <NominationTable empty={empty} inRound />}
    </RelatedList>
  );
}
