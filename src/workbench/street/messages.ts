/** What the page and its worker say to each other. */
import type { ReadFor } from "../../street/open";
import type { StreetFile } from "../../street/model";
import type { Register } from "../../street/register";
import type { StreetMemory } from "../../street/book/read";

/** A file to be read; `name` is its path within what was dropped. */
export interface Task extends ReadFor {
  readonly name: string;
  readonly file: File;
}

/** What a file was found to be: a branch's or nobody's, the street's list of branches, or a street's own workbook. */
export type Found =
  | { readonly kind: "book"; readonly file: StreetFile }
  | { readonly kind: "register"; readonly name: string; readonly register: Register }
  | { readonly kind: "memory"; readonly name: string; readonly memory: StreetMemory };
