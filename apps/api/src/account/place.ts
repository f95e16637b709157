import type { Place } from '../access/places.ts';
import { referenceTo } from '../global-id.ts';

interface Asked {
  readonly authorityId?: string | null | undefined;
  readonly stationId?: string | null | undefined;
}

/** The place that an input names. @throws NotFoundError for an id that can name none */
export const placeAsked = ({ authorityId, stationId }: Asked): Place => ({
  authorityId: authorityId == null ? null : referenceTo('Authority', authorityId, 'authorityId'),
  stationId: stationId == null ? null : referenceTo('Station', stationId, 'stationId'),
});
