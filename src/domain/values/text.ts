/**
 * How text is compared. Clerks pad names with spaces, mix full-width and half-width forms, and paste invisible
 * characters; none of that makes a different name.
 */

// Zero-width characters, byte order mark, soft hyphen: invisible in a cell, yet they break every comparison.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g;

// Nearly every text is this plain, and needs none of the work below: ten million are compared in a large book.
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** Full-width forms to half-width, invisible characters dropped, outer spaces trimmed, inner runs of space made one. */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Text with no white space at all: the key under which names, branches and codes are compared. */
export function squeeze(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, "");
}

/** What clerks write into a cell to say that there is nothing: nothing, spaces, 无, dashes, a slash. */
export function isPlaceholder(text: string): boolean {
  return /^(?:无|無|[-‐-―/]+)?$/.test(squeeze(text));
}

/** Edit distance of two short texts (insertions, deletions, replacements). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}
