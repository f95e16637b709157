import { precise } from './verdict.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const scales: Readonly<Record<string, number>> = {
  ...places,
  万: 10_000,
  亿: 100_000_000,
  thousand: 1000,
  million: 1_000_000,
};

/** What the words 十, 百, 千, 万, 亿, thousand and million multiply by; 1 for no word. */
function scaleOf(word: string): number {
  return scales[word.toLowerCase()] ?? 1;
}

/** The number that Chinese characters write: 十一 → 11, 二百零三 → 203, 百 → 100, 三千二百万 → 32000000. */
export function chineseNumber(text: string): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = digits[character];
    const place = places[character];
    if (value !== undefined) digit = (digit ?? 0) * 10 + value;
    else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = null;
    } else {
      const sum = section + (digit ?? 0);
      total = (total + (sum === 0 ? 1 : sum)) * scaleOf(character);
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/** Full-width digits, points, commas and percent signs as ASCII; every character keeps its position. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[０-９．％＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** A number written in digits, with its scale: '2.03' and '万' → 20300. */
export function scaledNumber(text: string, scale: string): number {
  return precise(Number(text.replaceAll(',', '')) * scaleOf(scale));
}
