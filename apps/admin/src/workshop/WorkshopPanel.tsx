import { Alert, Button, Chip, Stack, Typography } from '@mui/material';
import { RecordContextProvider, useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { Panel } from '../ui/Panel.tsx';
import { NewRelated } from '../ui/RelatedList.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, EnumText, RecordLink } from '../ui/Text.tsx';
import { BranchWorkshopDocument, type LeftBehind, type WorkshopOnBranch } from './workshop.operations.ts';

interface WorkshopPanelProps {
  readonly branchId: string;
}

/** The workshop of a branch: its goals, what is overdue, and what waits for a handover; or the way to found one. */
export default function WorkshopPanel({ branchId }: WorkshopPanelProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { data, error, refetch } = useOperation(BranchWorkshopDocument, { id: branchId });
  const branch = data?.node?.__typename === 'Branch' ? data.node : undefined;
  const text = (key: string) => translate(`resources.workshops.text.${key}`);
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!branch) return <LoadingRows rows={3} />;
  const { workshop, openWithoutHandover: left, secretary } = branch;
  const found = <NewRelated resource="workshops" defaults={{ branchId }} label={text('found')} />;
  return (
    <RecordContextProvider value={branch}>
      <Panel
        title={workshop ? workshop.name : translate('resources.workshops.name', { smart_count: 1 })}
        help={text('help')}
        action={workshop && <WorkshopActions workshop={workshop} />}
      >
        <Stack sx={{ gap: 2 }}>
          {left.length > 0 && (
            <LeftOpen left={left} branchId={branchId} toPersonId={secretary?.person.id ?? null} />
          )}
          {workshop ? (
            <Goals goals={workshop.goals.nodes} />
          ) : (
            <EmptyState compact title={text('none')} action={mayEdit && found} />
          )}
        </Stack>
      </Panel>
    </RecordContextProvider>
  );
}

function WorkshopActions({ workshop }: { readonly workshop: WorkshopOnBranch }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const mayEdit = useMay('EDITOR');
  const defaults = { workshopId: workshop.id };
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {mayEdit && (
        <NewRelated
          resource="goals"
          defaults={defaults}
          label={translate('resources.workshops.text.setGoal')}
        />
      )}
      <Button
        size="small"
        component={Link}
        to={createPath({ resource: 'workshops', id: workshop.id, type: 'show' })}
      >
        {translate('resources.workshops.text.open')}
      </Button>
    </Stack>
  );
}

interface LeftOpenProps {
  readonly left: readonly LeftBehind[];
  readonly branchId: string;
  readonly toPersonId: string | null;
}

function LeftOpen({ left, branchId, toPersonId }: LeftOpenProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const text = (key: string, options: object = {}) => translate(`resources.workshops.text.${key}`, options);
  const defaults = { branchId, ...(toPersonId ? { toPersonId } : {}) };
  return (
    <Alert
      severity="warning"
      action={mayEdit && <NewRelated resource="handovers" defaults={defaults} label={text('handOver')} />}
    >
      {text('leftOpen', { smart_count: left.length })}
      <Stack component="ul" sx={{ m: 0, pl: 2.5 }}>
        {left.map(({ kind, text: title, ownerName, leftOn, declined, goalId }) => (
          <li key={`${kind} ${goalId} ${title}`}>
            <EnumText type="HandoverItemKind" value={kind} /> ·{' '}
            {goalId ? <RecordLink resource="goals" record={{ id: goalId, name: title }} /> : title} ·{' '}
            {ownerName} <DateText value={leftOn} /> {text(declined ? 'leftDeclined' : 'left')}
          </li>
        ))}
      </Stack>
    </Alert>
  );
}

function Goals({ goals }: { readonly goals: WorkshopOnBranch['goals']['nodes'] }) {
  const translate = useTranslate();
  const text = (key: string, options: object = {}) => translate(`resources.workshops.text.${key}`, options);
  if (goals.length === 0) return <EmptyState compact title={text('noGoals')} />;
  const open = goals.filter(({ status }) => status === 'OPEN');
  const achieved = goals.filter(({ status }) => status === 'ACHIEVED').length;
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {text('counts', { all: goals.length, open: open.length, achieved })}
      </Typography>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {open.map((goal) => (
          <Stack
            key={goal.id}
            component="li"
            direction="row"
            sx={{ columnGap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
          >
            <RecordLink resource="goals" record={{ id: goal.id, name: goal.title }} />
            {goal.overdue && <Chip size="small" color="error" variant="outlined" label={text('overdue')} />}
            <Typography variant="body2" color="textSecondary" component="span">
              {goal.owner?.name}
              {goal.dueOn && (
                <>
                  {' · '}
                  {text('due')} <DateText value={goal.dueOn} />
                </>
              )}
            </Typography>
          </Stack>
        ))}
      </Stack>
    </>
  );
}
