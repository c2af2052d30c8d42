/**
 * Chinese numerals (中文数字) as clerks write counts and years.
 */

const DIGITS = "〇一二三四五六七八九";

/** A count below a hundred as Arabic digits wherever it stands in a text: 十二个月 → 12个月, 两年 → 2年, 二十三 → 23. */
export function withArabicCounts(text: string): string {
  return text.replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九]/g, (numeral) =>
    String(countOf(numeral)),
  );
}

function countOf(numeral: string): number {
  if (!numeral.includes("十")) return numeral === "两" ? 2 : digitOf(numeral);
  const [tens = "", ones = ""] = numeral.split("十");
  return (tens === "" ? 1 : digitOf(tens)) * 10 + (ones === "" ? 0 : digitOf(ones));
}

function digitOf(numeral: string): number {
  return numeral === "零" ? 0 : DIGITS.indexOf(numeral);
}

/** A year written digit by digit as Arabic digits: 二〇二六年 → 2026年, with 零, ○, O or 0 for the naught as well. */
export function withArabicYears(text: string): string {
  return text.replace(/二[〇零○Oo0０]([一二三四五六七八九〇零○Oo0０]{2})(?=年)/g, (_, digits: string) => {
    const [tens, ones] = Array.from(digits, (digit) => Math.max(0, DIGITS.indexOf(digit)));
    return `20${tens}${ones}`;
  });
}
