import { checkUser } from '@qinglan/domain';
import { type Check, text } from '../form/check.ts';
import { checkPlace, placeIn } from '../form/PlaceInputs.tsx';

const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Judges a new user. Whether the address is taken only the server knows, for it may be outside of our reach. */
export const checkNewUser: Check = async (values) => {
  const email = text(values['email']).trim();
  const named = Object.entries(placeIn(values)).flatMap(([field, id]) => (id === null ? [] : [field]));
  return [
    ...checkUser({
      name: text(values['name']),
      email,
      isAddress: looksLikeAddress.test(email),
      isTaken: false,
      named,
    }),
    ...checkPlace(values),
  ];
};

/** Judges a role that is to be granted. */
export const checkNewRole: Check = async (values) => checkPlace(values);
