/** From the lowest to the highest; a named title stands outside the ladder. */
export const awardClasses = [
  'COMMENDATION',
  'MERIT_III',
  'MERIT_II',
  'MERIT_I',
  'HONOUR_TITLE',
  'NAMED_TITLE',
] as const;
export type AwardClass = (typeof awardClasses)[number];

export const recipientTypes = ['PERSON', 'STATION', 'BRANCH', 'TEAM'] as const;
export type RecipientType = (typeof recipientTypes)[number];
