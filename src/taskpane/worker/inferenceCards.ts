import { inferenceId, inferredName } from "../../domain/records/inference";
import type { Book } from "../../domain/records/records";
import { fillIn } from "../../locales/render";
import type { Words } from "../../locales/words";
import type { InferenceCard } from "../protocol/recogniseMessages";

/** What was worked out of a book in words, once for a field and its reason. */
export function inferenceCards({ tables }: Pick<Book, "tables">, words: Words): readonly InferenceCard[] {
  const cards = new Map<string, InferenceCard>();
  for (const table of tables) {
    for (const { field, rows, basis, params = {}, isRefused = false } of table.inferred) {
      const id = inferenceId(table, field);
      const key = `${id} ${basis}`;
      const card = cards.get(key);
      cards.set(key, {
        id,
        name: inferredName(table, field),
        basis: fillIn(words.inferred[basis], params, words),
        isRefused,
        rows: (card?.rows ?? 0) + rows,
        sheets: [...new Set([...(card?.sheets ?? []), table.sheet])],
      });
    }
  }
  return [...cards.values()];
}
