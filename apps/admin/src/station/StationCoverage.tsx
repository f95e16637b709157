import { CoveragePanel } from '../mentorship/index.ts';
import type { StationRecord } from './station.operations.ts';

/** Whom the station's chain of mentoring reaches, and whom it does not. */
export default function StationCoverage({ station }: { readonly station: StationRecord }) {
  return <CoveragePanel stationId={station.id} />;
}
