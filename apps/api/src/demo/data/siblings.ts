import { madeUp } from '../notation.ts';

const table = [
  // The flag fell once, long ago, and stands again.
  ['HL-S01', '望溪', '1998', 'AAAASAAAAAA', '1998/2007-03 2007-03/2013-09 2013-09/..'],
  // Eight years, a loss, a new start.
  ['HL-S02', '柳堤', '2001-09', 'AAAAAAAASAA', '2001-09/2010-02 2010-02/..'],
  // The verdict of 2012 was corrected downwards; 2016 is lost.
  ['HL-S03', '枕河', '1995', 'SAAAASsAAAS', '2003/2008-06 2008-06/2014-04 2014-04/..'],
  // Nobody evaluated 2010: a gap.
  ['HL-S04', '竹巷', '1999-07', 'SSAA.AAAAAA', '1999-07/2009-11 2009-11/..'],
  ['HL-S05', '青石桥', '1997', 'USSAAAUSAAA', '2004/2010-06 2010-11/..'],
  // The verdict of 2015 was corrected upwards.
  ['HL-S06', '雁洲', '2002-03', 'SSSSSSSSSaA', '2002-03/2012-08 2012-08/..'],
  // Younger than the others.
  ['HL-S07', '荷塘', '2009-03', '   AASAAAAA', '2009-03/2014-10 2014-10/..'],
  ['HL-S08', '麦香', '1996', 'ASASASASASA', '2005-02/2011-07 2011-07/..'],
  // The verdict of 2016 is still out.
  ['HL-S09', '晴岚', '2000', 'SUSAAAAAAA.', '2000/2006-12 2006-12/2013-05 2013-05/..'],
  // Never carried the flag, and has no secretary now.
  ['HL-S10', '听涛', '1998-04', 'SSUSSSSUSSS', '1998-04/2009 2009/2016-12'],
  // Ten years, lost in the last.
  ['HL-S11', '梅岭', '1994', 'AAAAAAAAAAS', '2003-08/2009-04 2009-04/2015-01 2015-01/..'],
] as const;

export type SiblingCode = (typeof table)[number][0];

/** A made-up station of the same sub-bureau, there to be ranked beside 城东派出所. */
export interface Sibling {
  readonly code: SiblingCode;
  readonly name: string;
  readonly establishedOn: string;
  /** One letter a year from 2006 on; the letters are explained in evaluations.ts. */
  readonly verdicts: string;
  /** Tenures of the branch's secretaries, oldest first. */
  readonly secretaries: readonly string[];
  /** Why the branch was without a secretary for a while, where it was. */
  readonly vacancy?: string;
}

const vacancies: Partial<Record<SiblingCode, string>> = {
  'HL-S05': '空缺期间由副书记主持支部工作（演示）',
};

export const siblings: readonly Sibling[] = table.map(
  ([code, name, establishedOn, verdicts, secretaries]) => ({
    code,
    name: madeUp(`${name}派出所`),
    establishedOn,
    verdicts,
    secretaries: secretaries.split(' '),
    ...(vacancies[code] && { vacancy: vacancies[code] }),
  }),
);
