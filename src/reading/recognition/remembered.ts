/** Texts that are remembered at once; names and notes of the sheets that are read come to it as well as headers. */
const MOST = 10_000;

/**
 * A function of a text that remembers what it has found: the headers of a sheet are looked at once for each kind, and those
 * of many branches' books are the same.
 */
export function remembered<T extends NonNullable<unknown>>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    // What is asked again is soon there again.
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found;
  };
}
