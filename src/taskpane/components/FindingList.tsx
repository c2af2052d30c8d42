import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { usePane, useSession, useWords } from "../context";
import type { FindingAction } from "../pages/CheckPage";
import { PAGE_ROWS, pageKey, type Page } from "../session/findings";
import type { FindingGroup } from "../worker/checkMessages";
import { FindingLine } from "./FindingLine";
import { GroupLine } from "./GroupLine";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  line: { position: "absolute", top: 0, left: 0, right: 0 },
});

/** Heights in pixels before a line was measured. */
const GROUP_HEIGHT = 36;
const LINE_HEIGHT = 52;

/** A line of the list: a group's heading, or the finding at a place in the group. */
interface Line {
  readonly group: FindingGroup;
  /** Null for the heading. */
  readonly at: number | null;
}

export interface FindingListProps {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly act: (action: FindingAction) => void;
}

/** Findings by group; only the lines in sight exist. Up and down arrows go from line to line. */
export function FindingList({ scroller, act }: FindingListProps) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const groups = usePane(({ findings }) => findings.list?.groups ?? NONE);
  const open = usePane(({ findings }) => findings.open);
  const pages = usePane(({ findings }) => findings.pages);
  const card = usePane(({ findings }) => findings.card);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);

  const count = groups.reduce((sum, group) => sum + 1 + (open.has(group.key) ? group.count : 0), 0);
  const lineOf = (index: number): Line | null => lineAt(groups, open, index);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lineOf(index)?.at === null ? GROUP_HEIGHT : LINE_HEIGHT),
    getItemKey: (index) => {
      const line = lineOf(index);
      return line ? `${line.at ?? ""} ${line.group.key}` : index;
    },
    scrollMargin: top,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();

  const inSight = pagesOf(items.flatMap(({ index }) => lineOf(index) ?? []));
  const wanted = inSight.map(pageKey).join("\n");
  useEffect(() => {
    void session.findings.show(inSight);
    // The pages are new objects at each drawing; `wanted` says when they are others.
  }, [session, wanted, groups]);

  const goTo = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const at = Number((event.target as HTMLElement).closest<HTMLElement>("[data-index]")?.dataset["index"] ?? NaN);
    const next = at + step;
    if (step === 0 || Number.isNaN(at) || next < 0 || next >= count) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus());
  };

  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={say("check.list")}
      onKeyDown={goTo}
    >
      {items.map(({ index, key, start }) => {
        const line = lineOf(index);
        if (!line) return null;
        const { group, at } = line;
        const row = at === null ? undefined : pages.get(pageKey(pageOf(group, at)))?.[at % PAGE_ROWS];
        return (
          <li
            key={key}
            data-index={index}
            ref={virtualizer.measureElement}
            className={styles.line}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {at === null ? (
              <GroupLine group={group} isOpen={open.has(group.key)} act={act} />
            ) : (
              <FindingLine
                row={row ?? null}
                card={card !== null && card.index === row?.index ? card : null}
                act={act}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const NONE: readonly FindingGroup[] = [];

function lineAt(groups: readonly FindingGroup[], open: ReadonlySet<string>, index: number): Line | null {
  let rest = index;
  for (const group of groups) {
    if (rest === 0) return { group, at: null };
    const lines = 1 + (open.has(group.key) ? group.count : 0);
    if (rest < lines) return { group, at: rest - 1 };
    rest -= lines;
  }
  return null;
}

function pageOf(group: FindingGroup, at: number): Page {
  return { group: group.key, page: Math.floor(at / PAGE_ROWS) };
}

/** The pages that lines stand on, each once. */
function pagesOf(lines: readonly Line[]): Page[] {
  const pages = lines.flatMap(({ group, at }) => (at === null ? [] : [pageOf(group, at)]));
  return [...new Map(pages.map((page) => [pageKey(page), page])).values()];
}
