import { Box, Chip, Typography } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { JoinBranch, LeaveBranch } from '../branch/index.ts';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { formatDate } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import { EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import { AdmitToParty, ConfirmMembership, CorrectMembership, LeaveParty } from './PartyDialogs.tsx';
import type { PersonPage, PersonParty, PersonRecord } from './person.operations.ts';

interface PersonPartyProps {
  readonly page: PersonPage;
  readonly person: PersonRecord;
}

/** A person in the Party: membership, branches, seats on committees. */
export function PersonPartyPanel({ page, person }: PersonPartyProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const outside = page.partyMemberships.every(({ leftOn }) => leftOn != null);
  return (
    <Panel
      title={translate('resources.people.text.party')}
      action={mayEdit && outside && <AdmitToParty person={person} />}
    >
      <TimeList
        none={translate('resources.people.text.noParty')}
        stretches={page.partyMemberships.map((membership) => ({
          id: membership.id,
          from: membership.probationaryFrom,
          to: membership.leftOn,
          what: <Standing membership={membership} page={page} />,
          action: mayEdit && <MembershipActions membership={membership} person={person} />,
        }))}
      />
      {page.partyMemberships.length > 0 && <Branches page={page} person={person} />}
      {page.committeeSeats.length > 0 && (
        <Part title={translate('resources.people.text.seats')}>
          <TimeList
            none=""
            stretches={page.committeeSeats.map((seat) => ({
              ...seat,
              what: <EnumText type="CommitteeRole" value={seat.role} />,
              detail: <RecordLink resource="branches" record={seat.branch} />,
              action: mayEdit && <ArchiveRecord inRow type="CommitteeMember" record={seat} />,
            }))}
          />
        </Part>
      )}
    </Panel>
  );
}

function Standing({ membership, page }: { readonly membership: PersonParty; readonly page: PersonPage }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const { fullFrom, leftOn, synthetic } = membership;
  const since = fullFrom
    ? translate('resources.people.text.fullSince', { date: formatDate(fullFrom, language) })
    : translate('resources.people.text.onProbation');
  return (
    <>
      {leftOn == null && page.partyStanding && (
        <Chip
          size="small"
          color={page.partyStanding === 'FULL' ? 'primary' : 'default'}
          label={translate(`enums.PartyStanding.${page.partyStanding}`)}
        />
      )}{' '}
      {since} <SyntheticChip synthetic={synthetic} />
    </>
  );
}

function MembershipActions({
  membership,
  person,
}: {
  readonly membership: PersonParty;
  readonly person: PersonRecord;
}) {
  const running = membership.leftOn == null;
  return (
    <>
      {running && membership.fullFrom == null && (
        <ConfirmMembership membership={membership} person={person} />
      )}
      {running && <LeaveParty membership={membership} person={person} />}
      <CorrectMembership membership={membership} person={person} />
      <ArchiveRecord inRow type="PartyMembership" record={membership} />
    </>
  );
}

function Branches({ page, person }: PersonPartyProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <Part
      title={translate('resources.people.text.branches')}
      action={
        mayEdit && (
          <Suspense>
            <JoinBranch person={person} />
          </Suspense>
        )
      }
    >
      <TimeList
        none={translate('resources.people.text.noBranches')}
        stretches={page.branchMemberships.map((membership) => ({
          ...membership,
          what: (
            <>
              <RecordLink resource="branches" record={membership.branch} />{' '}
              <SyntheticChip synthetic={membership.synthetic} />
            </>
          ),
          action: mayEdit && (
            <>
              {membership.to == null && (
                <Suspense>
                  <LeaveBranch membership={membership} person={person} branchId={membership.branch.id} />
                </Suspense>
              )}
              <ArchiveRecord inRow type="BranchMembership" record={membership} />
            </>
          ),
        }))}
      />
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Part({ title, action, children }: PartProps) {
  return (
    <Box component="section" sx={{ mt: 2.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 1, gap: 1 }}>
        <Typography variant="h3">{title}</Typography>
        {action}
      </Box>
      {children}
    </Box>
  );
}
