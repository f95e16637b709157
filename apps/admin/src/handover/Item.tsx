import Check from '@mui/icons-material/CheckCircleOutlined';
import Declined from '@mui/icons-material/HighlightOffOutlined';
import Open from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { DateText, EnumText, RecordLink } from '../ui/Text.tsx';
import { DecideItem } from './DecideItem.tsx';
import type { HandoverRecord, ItemOfHandover } from './handover.operations.ts';

const icons = { OPEN: Open, ACCEPTED: Check, DECLINED: Declined };
const colours = { OPEN: 'text.secondary', ACCEPTED: 'success.main', DECLINED: 'warning.main' };

interface ItemProps {
  readonly handover: HandoverRecord;
  readonly item: ItemOfHandover;
}

/** One item: what it is, how it was decided, or the two ways to decide it. */
export function Item({ handover, item }: ItemProps) {
  const translate = useTranslate();
  const mayDecide = useMay('REVIEWER');
  const { kind, state, dueOn, note, decidedOn } = item;
  const Icon = icons[state];
  const text = (key: string) => translate(`resources.handovers.text.${key}`);
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        gap: 1.25,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 1.5,
      }}
    >
      <Icon
        titleAccess={translate(`enums.HandoverItemState.${state}`)}
        sx={{ color: colours[state], flexShrink: 0 }}
      />
      <Box sx={{ minWidth: 0, flex: '1 1 0' }}>
        <Typography component="div" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          <What item={item} />
        </Typography>
        <Typography variant="body2" color="textSecondary" component="div">
          <EnumText type="HandoverItemKind" value={kind} />
          {dueOn && (
            <>
              {' · '}
              {text('due')} <DateText value={dueOn} />
            </>
          )}
          {item.task && (
            <>
              {' · '}
              {text('ofGoal')} <RecordLink resource="goals" record={named(item.task.goal)} />
            </>
          )}
        </Typography>
        {state !== 'OPEN' && (
          <Typography
            variant="body2"
            component="div"
            sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
          >
            <EnumText type="HandoverItemState" value={state} /> · <DateText value={decidedOn} />
            {note && <> · {note}</>}
          </Typography>
        )}
      </Box>
      {state === 'OPEN' && mayDecide && (
        <Stack
          direction="row"
          sx={{ gap: 1, flexShrink: 0, width: { xs: '100%', sm: 'auto' }, pl: { xs: 4.25, sm: 0 } }}
        >
          <DecideItem handover={handover} item={item} state="ACCEPTED" />
          <DecideItem handover={handover} item={item} state="DECLINED" />
        </Stack>
      )}
    </Stack>
  );
}

function What({ item }: { readonly item: ItemOfHandover }) {
  const translate = useTranslate();
  const { kind, text, goal, task, termNumber } = item;
  if (kind === 'GOAL' && goal) return <RecordLink resource="goals" record={named(goal)} />;
  if (kind === 'TERM' && termNumber != null) {
    return <>{translate('resources.handovers.text.term', { number: termNumber })}</>;
  }
  return <>{task?.title ?? text}</>;
}

function named({ id, title }: { readonly id: string; readonly title: string }) {
  return { id, name: title };
}
