import { useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { CoverageView } from './CoverageView.tsx';

/** How far the mentoring of a station reaches, as a part of its page. */
export default function CoveragePanel({ stationId }: { readonly stationId: string }) {
  const translate = useTranslate();
  return (
    <Panel
      title={translate('resources.mentorships.text.coverage')}
      help={translate('resources.mentorships.text.coverageHelp')}
    >
      <CoverageView stationId={stationId} />
    </Panel>
  );
}
