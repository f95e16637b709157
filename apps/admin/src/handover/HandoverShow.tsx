import { Alert, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import type { HandoverRecord } from './handover.operations.ts';
import { Item } from './Item.tsx';
import { ProgressBar, ProgressChip } from './Progress.tsx';

/** A handover, worked through item by item. */
export default function HandoverShow() {
  const translate = useTranslate();
  return (
    <LedgerShow<HandoverRecord>
      title={({ fromPerson, toPerson }) =>
        fromPerson
          ? translate('resources.handovers.text.title', { from: fromPerson.name, to: toPerson.name })
          : translate('resources.handovers.text.titleFirst', { to: toPerson.name })
      }
      chips={(handover) => (
        <>
          <ProgressChip handover={handover} />
          <SyntheticChip synthetic={handover.synthetic} />
        </>
      )}
      subtitle={({ branch }) => <RecordLink resource="branches" record={branch} />}
    >
      {(handover) => (
        <>
          <About handover={handover} />
          <Items handover={handover} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ handover }: { readonly handover: HandoverRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.handovers.fields.${field}`);
  const { fromPerson, toPerson, handedOn, completedOn } = handover;
  return (
    <Panel>
      <Facts>
        <Fact label={label('fromPerson')}>
          {fromPerson && <RecordLink resource="people" record={fromPerson} />}
        </Fact>
        <Fact label={label('toPerson')}>
          <RecordLink resource="people" record={toPerson} />
        </Fact>
        <Fact label={label('handedOn')}>
          <DateText value={handedOn} />
        </Fact>
        <Fact label={label('completedOn')}>{completedOn && <DateText value={completedOn} />}</Fact>
      </Facts>
    </Panel>
  );
}

function Items({ handover }: { readonly handover: HandoverRecord }) {
  const translate = useTranslate();
  const mayDecide = useMay('REVIEWER');
  const text = (key: string) => translate(`resources.handovers.text.${key}`);
  return (
    <Panel title={text('items')} help={text(mayDecide ? 'itemsHelp' : 'itemsReadOnly')}>
      <Stack sx={{ gap: 2 }}>
        {handover.completedOn ? (
          <Alert severity="success">{text('allDecided')}</Alert>
        ) : (
          <ProgressBar handover={handover} />
        )}
        <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.25 }}>
          {handover.items.map((item) => (
            <Item key={item.id} handover={handover} item={item} />
          ))}
        </Stack>
      </Stack>
    </Panel>
  );
}
