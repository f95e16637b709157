import { Button } from '@mui/material';
import { useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { EndMentorship } from './EndMentorship.tsx';
import type { MentorshipRecord } from './mentorship.operations.ts';

/** A mentorship: who guides whom, on which tier, since when. */
export default function MentorshipShow() {
  return (
    <LedgerShow<MentorshipRecord>
      title={({ mentor, mentee }) => `${mentor.name} → ${mentee.name}`}
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
      subtitle={({ tier }) => <EnumText type="MentorshipTier" value={tier} />}
      actions={(mentorship) => mentorship.to == null && <EndMentorship mentorship={mentorship} />}
    >
      {(mentorship) => <About mentorship={mentorship} />}
    </LedgerShow>
  );
}

function About({ mentorship }: { readonly mentorship: MentorshipRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.mentorships.fields.${field}`);
  const { station, mentor, mentee, tier, from, to } = mentorship;
  return (
    <Panel>
      <Facts>
        <Fact label={label('mentor')}>
          <RecordLink resource="people" record={mentor} />
        </Fact>
        <Fact label={label('mentee')}>
          <RecordLink resource="people" record={mentee} />
        </Fact>
        <Fact label={label('tier')}>
          <EnumText type="MentorshipTier" value={tier} />
        </Fact>
        <Fact label={label('from')}>
          <DateText value={from} />
        </Fact>
        <Fact label={label('to')}>
          {to ? <DateText value={to} /> : translate('resources.mentorships.text.running')}
        </Fact>
        <Fact label={label('station')}>
          <RecordLink resource="stations" record={station} />
        </Fact>
      </Facts>
      <SeeCoverage stationId={station.id} />
    </Panel>
  );
}

function SeeCoverage({ stationId }: { readonly stationId: string }) {
  const translate = useTranslate();
  const list = useCreatePath()({ resource: 'mentorships', type: 'list' });
  const filter = encodeURIComponent(JSON.stringify({ stationId }));
  return (
    <Button size="small" component={Link} to={`${list}?filter=${filter}`} sx={{ mt: 2, ml: -0.5 }}>
      {translate('resources.mentorships.text.seeCoverage')}
    </Button>
  );
}
