/** A phone number without spaces, hyphens, brackets, full-width forms and the country's +86 before a mobile number. */
export function phoneDigits(text: string): string {
  const bare = text.normalize("NFKC").replace(/[\s\-‐-―－—()（）]/g, "");
  return bare.replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
}

/** The numbers of a cell that lists several: 139…/0999-…, one behind the other, or on two lines. */
export function phonesIn(text: string): readonly string[] {
  const parts = text.normalize("NFKC").split(/[/、,，;；\n|]|(?<=\d{7})\s+(?=\d{7})/);
  // Two mobile numbers on two lines have lost what stood between them.
  const numbers = parts.flatMap((part) => {
    const digits = phoneDigits(part);
    return /^(?:1[3-9]\d{9}){2,}$/.test(digits) ? (digits.match(/.{11}/g) ?? []) : [digits];
  });
  const filled = numbers.filter((number) => number !== "");
  return filled.length > 0 ? filled : [phoneDigits(text)];
}

/** A mainland mobile number: 11 digits, the second 3–9. */
export function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

/** A landline with its area code: 010/02x and 8 digits, or 0xxx and 7–8 digits. */
export function isLandline(digits: string): boolean {
  return /^0(?:10|2\d)\d{8}$/.test(digits) || /^0[3-9]\d{2}\d{7,8}$/.test(digits);
}

/** A phone number as it may be shown: first 3 and last 4 kept. */
export function maskPhone(text: string): string {
  return text.length >= 8
    ? `${text.slice(0, 3)}${"*".repeat(text.length - 7)}${text.slice(-4)}`
    : "*".repeat(text.length);
}
