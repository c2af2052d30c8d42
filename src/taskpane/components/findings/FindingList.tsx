import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import { PAGE_ROWS, pageKey, type Page } from "../../session/findings";
import type { FindingCard, FindingGroup, FindingRow } from "../../protocol/checkMessages";
import type { FindingAction } from "./findingAction";
import { FindingLine } from "./FindingLine";
import { GroupLine } from "./GroupLine";
import { LINE_HEIGHT, layOut, type Line, type OpenLine } from "../frame/listLayout";
import { useViewport } from "../frame/useViewport";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  line: { position: "absolute", top: 0, left: 0, right: 0 },
});

/** Pixels above and below what is seen where lines are ready as well. */
const MARGIN = 400;

export interface FindingListProps {
  /** The element that scrolls; null until it is there. */
  readonly scroller: HTMLElement | null;
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
  const viewport = useViewport(scroller);
  const [extra, setExtra] = useState(0);
  const [place, setPlace] = useState<Omit<OpenLine, "extra"> | null>(null);

  const layout = useMemo(() => layOut(groups, open, place && { ...place, extra }), [groups, open, place, extra]);
  const top = viewport.top - (list.current?.offsetTop ?? 0);
  const lines = layout.between(top - MARGIN, top + viewport.height + MARGIN);
  const rowAt = ({ group, at }: Line): FindingRow | null =>
    at === null ? null : (pages.get(pageKey(pageOf(group, at)))?.[at % PAGE_ROWS] ?? null);

  // Where the open card is, is known by the line that is drawn for it; out of sight it stays where it was.
  const drawn = lines.find((line) => card !== null && rowAt(line)?.index === card.index);
  useLayoutEffect(() => {
    if (card === null) setPlace(null);
    else if (drawn && drawn.at !== null && !(place?.group === drawn.group.key && place.at === drawn.at)) {
      setPlace({ group: drawn.group.key, at: drawn.at });
    }
  }, [card, drawn, place]);

  const inSight = pagesOf(lines);
  const wanted = inSight.map(pageKey).join("\n");
  useEffect(() => {
    void session.findings.show(inSight);
    // The pages are new objects at each drawing; `wanted` says when they are others.
  }, [session, wanted, groups]);

  const goTo = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-index]") : null;
    const next = Number(from?.dataset["index"] ?? NaN) + step;
    if (step === 0 || !(next >= 0 && next < layout.count)) return;
    event.preventDefault();
    scrollTo(scroller, (list.current?.offsetTop ?? 0) + layout.topOf(next));
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus({ preventScroll: true }),
    );
  };

  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: layout.height }}
      aria-label={say("check.list")}
      onKeyDown={goTo}
    >
      {lines.map((line) => (
        <li
          key={`${line.at ?? ""} ${line.group.key}`}
          data-index={line.index}
          className={styles.line}
          style={{ transform: `translateY(${line.top}px)` }}
          aria-setsize={layout.count}
          aria-posinset={line.index + 1}
        >
          {line.at === null ? (
            <GroupLine group={line.group} isOpen={open.has(line.group.key)} act={act} />
          ) : (
            <Finding row={rowAt(line)} card={card} act={act} measured={setExtra} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface FindingProps {
  readonly row: FindingRow | null;
  readonly card: FindingCard | null;
  readonly act: FindingListProps["act"];
  /** Told how much higher than other lines the one with the open card is. */
  readonly measured: (extra: number) => void;
}

/** A finding's line, measured while its card is open. */
function Finding({ row, card, act, measured }: FindingProps) {
  const element = useRef<HTMLDivElement>(null);
  const own = card !== null && card.index === row?.index ? card : null;
  useLayoutEffect(() => {
    const { current } = element;
    if (own === null || !current) return;
    const measure = (): void => measured(current.offsetHeight - LINE_HEIGHT);
    const resized = new ResizeObserver(measure);
    measure();
    resized.observe(current);
    return () => resized.disconnect();
  }, [own, measured]);
  return (
    <div ref={element}>
      <FindingLine row={row} card={own} act={act} />
    </div>
  );
}

const NONE: readonly FindingGroup[] = [];

/** Scrolls no further than it takes to have a line in sight. */
function scrollTo(scroller: HTMLElement | null, top: number): void {
  if (!scroller) return;
  const lowest = top + LINE_HEIGHT - scroller.clientHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (lowest > scroller.scrollTop) scroller.scrollTop = lowest;
}

function pageOf(group: FindingGroup, at: number): Page {
  return { group: group.key, page: Math.floor(at / PAGE_ROWS) };
}

/** The pages that lines stand on, each once. */
function pagesOf(lines: readonly Line[]): Page[] {
  const pages = lines.flatMap(({ group, at }) => (at === null ? [] : [pageOf(group, at)]));
  return [...new Map(pages.map((page) => [pageKey(page), page])).values()];
}
