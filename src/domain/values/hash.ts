/** 64 bits of a text as hexadecimal digits: two FNV-1a hashes over its UTF-16 units, from different beginnings. */
export function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((beginning) => {
      let sum = beginning;
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
      return (sum >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
