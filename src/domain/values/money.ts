/**
 * Money is whole fen (1 yuan = 100 fen), so that sums are exact. Yuan appear only where people read or type.
 */
export type Fen = number;

/** Yuan to fen, half a fen rounded up; 12.345 → 1235. Safe for binary fractions such as 69.51000000000001. */
export function fenFromYuan(yuan: number): Fen {
  const scaled = Math.round(yuan * 1e6);
  return Math.sign(scaled) * Math.floor((Math.abs(scaled) + 5000) / 10000);
}

/** Fen to yuan as a number with at most two decimals. */
export function yuanFromFen(fen: Fen): number {
  return fen / 100;
}

/** Fen as people read money: thousands separated, two decimals. 1234567 → "12,345.67". */
export function formatYuan(fen: Fen): string {
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/** Fen as an amount is typed into a cell: 123450 → "1234.50". */
export function plainYuan(fen: Fen): string {
  return yuanFromFen(fen).toFixed(2);
}

/** `rate` in ten-thousandths (0.5 % = 50) of an amount, half a fen rounded up. */
export function shareOf(amount: Fen, rate: number): Fen {
  return Math.floor((amount * rate + 5000) / 10000);
}
