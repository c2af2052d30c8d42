/**
 * 公民身份号码 of GB 11643-1999: 6 digits of address, 8 of birth date, 3 of serial (odd for men), 1 check character.
 * Address codes change with boundary reforms, so an unknown one is not an error.
 */
import { isAfter, plainDate, type PlainDate } from "./dates";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/** Whether the text has the form of a full number: 17 digits and a digit or X. */
export function hasIdForm(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text);
}

/** The check character that belongs to the first 17 digits (ISO 7064 MOD 11-2). */
export function checkCharacter(id: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (id.charCodeAt(i) - 48) * (WEIGHTS[i] as number);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** The birth date inside a number of full form, or null where that day does not exist. */
export function birthDateOf(id: string): PlainDate | null {
  return plainDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
}

/** The sex inside a number of full form, by the parity of its 17th digit. */
export function genderOf(id: string): "男" | "女" {
  return Number(id.charAt(16)) % 2 === 1 ? "男" : "女";
}

export type IdFault = "format" | "checksum" | "date";

/** The first of the standard's tests that a cleaned number fails: form, check character, a birth date not after `asOf`. */
export function idFault(text: string, asOf: PlainDate): IdFault | null {
  if (!hasIdForm(text)) return "format";
  if (checkCharacter(text) !== text.charAt(17)) return "checksum";
  const birth = birthDateOf(text);
  return birth === null || isAfter(birth, asOf) ? "date" : null;
}

/** A 15-digit number of before 1999 as its 18-character form, or null where it isn't one. Only ever a suggestion. */
export function upgradedId(text: string): string | null {
  if (!/^\d{15}$/.test(text)) return null;
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  return birthDateOf(first17) ? first17 + checkCharacter(first17) : null;
}

/** A number as it may be shown: first 6 and last 4 kept. Short text keeps nothing. */
export function maskId(text: string): string {
  return text.length >= 15
    ? `${text.slice(0, 6)}${"*".repeat(text.length - 10)}${text.slice(-4)}`
    : "*".repeat(text.length);
}
