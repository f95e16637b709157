import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { today } from '../ui/formatDate.ts';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import { EndLeadership } from './EndLeadership.tsx';
import { JoinTeam } from './JoinTeam.tsx';
import { LeaveTeam } from './LeaveTeam.tsx';
import { TeamSections } from './TeamSections.tsx';
import { type TeamMember, TeamPageDocument, type TeamRecord } from './team.operations.ts';

/** A team: what it does, who is in it, who led it. */
export default function TeamShow() {
  return (
    <LedgerShow<TeamRecord>
      title={({ name }) => name}
      subtitle={({ station }) => <RecordLink resource="stations" record={station} />}
      actions={(team) => <JoinTeam team={team} />}
    >
      {(team) => (
        <>
          <About team={team} />
          <Members team={team} />
          <TeamSections team={team} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ team }: { readonly team: TeamRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.teams.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('kind')}>
          <EnumText type="TeamKind" value={team.kind} />
        </Fact>
        <Fact label={label('function')}>
          <EnumText type="TeamFunction" value={team.function} />
        </Fact>
        <Fact label={label('eligibility')}>
          <EnumText type="TeamEligibility" value={team.eligibility} />
        </Fact>
        <Fact label={label('leader')}>
          {team.leader && <RecordLink resource="people" record={team.leader} />}
        </Fact>
        <Fact label={label('foundedOn')}>{team.foundedOn && <DateText value={team.foundedOn} />}</Fact>
        {team.disbandedOn && (
          <Fact label={label('disbandedOn')}>
            <DateText value={team.disbandedOn} />
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}

function Members({ team }: { readonly team: TeamRecord }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { data, error, refetch } = useOperation(TeamPageDocument, { id: team.id });
  const page = data?.node?.__typename === 'Team' ? data.node : undefined;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!page) return <LoadingRows rows={3} />;
  const isRunning = ({ to }: TeamMember) => to == null || to > today();
  const former = page.memberships.filter((membership) => !isRunning(membership));
  const text = (key: string) => translate(`resources.teams.text.${key}`);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
      }}
    >
      <MemberPanel title={text('members')} members={page.memberships.filter(isRunning)} team={team} />
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <Panel title={text('leaders')}>
          <TimeList
            none={translate('app.list.none')}
            stretches={page.leaderships.toReversed().map((leadership) => ({
              ...leadership,
              what: <RecordLink resource="people" record={leadership.person} />,
              action: mayEdit && (
                <>
                  {leadership.to == null && <EndLeadership teamId={team.id} leadership={leadership} />}
                  <ArchiveRecord inRow type="TeamLeadership" record={leadership} />
                </>
              ),
            }))}
          />
        </Panel>
        {former.length > 0 && <MemberPanel title={text('former')} members={former} team={team} />}
      </Stack>
    </Box>
  );
}

interface MemberPanelProps {
  readonly title: string;
  readonly members: readonly TeamMember[];
  readonly team: TeamRecord;
}

function MemberPanel({ title, members, team }: MemberPanelProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <Panel title={title}>
      <TimeList
        none={translate('resources.teams.text.noMembers')}
        stretches={members.map((membership) => ({
          ...membership,
          what: (
            <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <RecordLink resource="people" record={membership.person} />
              <SyntheticChip synthetic={membership.person.synthetic} />
            </Stack>
          ),
          detail: <EnumText type="PersonCategory" value={membership.person.category} />,
          action: mayEdit && (
            <>
              {membership.to == null && <LeaveTeam team={team} membership={membership} />}
              <ArchiveRecord inRow type="TeamMembership" record={membership} />
            </>
          ),
        }))}
      />
    </Panel>
  );
}
