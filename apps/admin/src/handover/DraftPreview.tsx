import { Alert, Box, Stack, Typography } from '@mui/material';
import { parseCalendarDate } from '@qinglan/domain';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useOperation } from '../data/useOperation.ts';
import { optionalText, text } from '../form/check.ts';
import { DateText, EnumText, RecordLink } from '../ui/Text.tsx';
import { type HandoverDraft, HandoverDraftDocument } from './handover.operations.ts';

/** What will be handed over, as soon as it is known to whom and on which day. */
export function DraftPreview() {
  const translate = useTranslate();
  const [branchId, toPersonId, handedOn] = useWatch({ name: ['branchId', 'toPersonId', 'handedOn'] });
  const day = parseCalendarDate(text(handedOn).trim());
  const enabled = optionalText(branchId) !== null && optionalText(toPersonId) !== null && day !== null;
  const variables = { id: text(branchId), toPersonId: text(toPersonId), handedOn: day ?? '' };
  const { data } = useOperation(HandoverDraftDocument, variables, { enabled, keep: true });
  const draft = data?.node?.__typename === 'Branch' ? data.node.handoverDraft : undefined;
  const say = (key: string, options: object = {}) => translate(`resources.handovers.text.${key}`, options);
  return (
    <Box component="section" aria-label={say('draft')}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {say('draft')}
      </Typography>
      {enabled && draft ? (
        <Draft draft={draft} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {say('draftHelp')}
        </Typography>
      )}
    </Box>
  );
}

function Draft({ draft }: { readonly draft: HandoverDraft }) {
  const translate = useTranslate();
  const say = (key: string, options: object = {}) => translate(`resources.handovers.text.${key}`, options);
  const { fromName, entries } = draft;
  if (entries.length === 0) return <Alert severity="info">{say('draftEmpty')}</Alert>;
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {fromName
          ? say('draftFrom', { name: fromName, smart_count: entries.length })
          : say('draftFirst', { smart_count: entries.length })}
      </Typography>
      <Stack component="ul" sx={{ m: 0, pl: 2.5, gap: 0.5 }}>
        {entries.map(({ kind, text: title, goalId, dueOn }) => (
          <li key={`${kind} ${goalId} ${title}`}>
            <EnumText type="HandoverItemKind" value={kind} /> ·{' '}
            {goalId ? <RecordLink resource="goals" record={{ id: goalId, name: title }} /> : title}
            {dueOn && (
              <>
                {' · '}
                {say('due')} <DateText value={dueOn} />
              </>
            )}
          </li>
        ))}
      </Stack>
    </>
  );
}
