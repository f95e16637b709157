import { checkKey } from '@qinglan/domain';
import { type Check, optionalNumber, text } from '../form/check.ts';
import { checkPlace, placeIn } from '../form/PlaceInputs.tsx';

/** Judges a new key. Without days it would last for ever, which must be said. */
export const checkNewKey: Check = async (values) => {
  const named = Object.entries(placeIn(values)).flatMap(([field, id]) => (id === null ? [] : [field]));
  const days = values['neverExpires'] === true ? null : (optionalNumber(values['days']) ?? 0);
  return [...checkKey({ name: text(values['name']), days, named }), ...checkPlace(values)];
};
