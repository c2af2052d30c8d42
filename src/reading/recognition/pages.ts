/**
 * Tables that go on over several printed pages, each with the header again.
 */
import { squeeze } from "../../domain/values/text";
import type { HeaderBlock } from "./blocks";

/** A table's header, and the same header where it comes again on further printed pages. */
export interface Pages {
  readonly first: HeaderBlock;
  readonly further: HeaderBlock[];
}

/** The blocks of a sheet as tables, whose rows go on below a header that comes again on every page. */
export function joinPages(blocks: readonly HeaderBlock[]): Pages[] {
  const tables: Pages[] = [];
  const lastAt = new Map<string, Pages>();
  for (const block of blocks) {
    const place = `${block.left} ${block.kind}`;
    const above = lastAt.get(place);
    if (above && isNextPage(above.first, block)) above.further.push(block);
    else {
      const table = { first: block, further: [] };
      tables.push(table);
      lastAt.set(place, table);
    }
  }
  return tables;
}

function isNextPage(first: HeaderBlock, block: HeaderBlock): boolean {
  const columns = Object.entries(block.columns);
  const title = pageless(block.title);
  return (
    block.top >= first.firstRow &&
    block.group === first.group &&
    (title === "" || title === pageless(first.title)) &&
    columns.length === Object.keys(first.columns).length &&
    columns.every(([name, column]) => first.columns[name] === column)
  );
}

/** A title without what says that it is a further page: （续）, 续表, 第2页, 共5页. */
function pageless(title: string): string {
  return squeeze(title).replace(/\(?续[表页]?\d*\)?|[第共]\d+页[,、]?|\(\d+\)/g, "");
}
