/** A short name of a branch's records: equal records have equal digests, wherever they stand in the sheets. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { BookFacts } from "./facts";

/** Hash of people, dues, funds and meetings as a multiset; places, notes and order make no difference. */
export function recordsDigest({ people, dues, funds, meetings }: BookFacts): string {
  const rows = [people, dues, funds, meetings].flatMap((records, kind) =>
    records.map((record) => `${kind} ${JSON.stringify({ ...record, at: 0, rows: 0 })}`),
  );
  return bytesToHex(sha256(utf8ToBytes(rows.sort().join("\n"))));
}
