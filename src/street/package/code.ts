/**
 * The check code that people read out: the first 80 bits of a hash as 16 characters of Crockford's Base32, which has no I, L,
 * O, U, and his check character (the number's rest by 37), which finds any one wrong character and any two swapped.
 */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECKS = `${DIGITS}*~$=U`;

/** `7K3M-…-…-…-C` of a hash in hexadecimal digits. */
export function checkCode(hash: string): string {
  const number = BigInt(`0x${hash.slice(0, 20)}`);
  let text = "";
  for (let at = 15; at >= 0; at -= 1) text += DIGITS.charAt(Number((number >> BigInt(at * 5)) & 31n));
  return `${text.match(/.{4}/g)?.join("-")}-${CHECKS.charAt(Number(number % 37n))}`;
}

/** A code as it was typed or heard, in the form it is printed; null where its check character says that it was misread. */
export function readCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (!/^[0-9A-HJKMNP-TV-Z]{16}[0-9A-HJKMNP-TV-Z*~$=U]$/.test(plain)) return null;
  let number = 0n;
  for (const digit of plain.slice(0, 16)) number = number * 32n + BigInt(DIGITS.indexOf(digit));
  if (CHECKS.charAt(Number(number % 37n)) !== plain.charAt(16)) return null;
  return `${plain.slice(0, 16).match(/.{4}/g)?.join("-")}-${plain.charAt(16)}`;
}
