import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useSession, useWords } from "../../context";
import type { FixPreview, FixScope } from "../../protocol/checkMessages";
import { firstLeft, groupsOf, stateOf } from "./fixChoice";
import { PaneDialog } from "../frame/PaneDialog";

const useStyles = makeStyles({
  groups: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "22vh", overflowY: "auto" },
  scroller: { maxHeight: "45vh", overflowY: "auto" },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  line: {
    position: "absolute",
    top: 0,
    left: 0,
    right: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBottom: "6px",
  },
  facts: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  change: { fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  place: { color: tokens.colorNeutralForeground3 },
});

const LINE_HEIGHT = 64;

export interface FixDialogProps {
  readonly scope: FixScope;
  readonly gone: () => void;
}

/** Fixes, old beside new, to be chosen before they are written as one step. */
export function FixDialog({ scope, gone }: FixDialogProps) {
  const session = useSession();
  const { say } = useWords();
  const [previews, setPreviews] = useState<readonly FixPreview[] | null>(null);
  const [left, leave] = useState<ReadonlySet<number>>(new Set());
  const [shown] = useState(scope);
  useEffect(() => {
    void session.findings.fixes(shown).then((found) => {
      setPreviews(found ?? []);
      leave(firstLeft(found ?? []));
    });
  }, [session, shown]);
  const chosen = (previews ?? []).flatMap(({ fix }) => (left.has(fix) ? [] : [fix]));
  return (
    <PaneDialog
      title={say("fix.title")}
      gone={gone}
      actions={(end) => (
        <Button appearance="primary" disabled={chosen.length === 0} onClick={() => end(() => void session.fix(chosen))}>
          {say("fix.write", { count: chosen.length })}
        </Button>
      )}
    >
      {previews === null && <Spinner label={say("common.wait")} />}
      {previews?.length === 0 && <Text>{say("fix.none")}</Text>}
      {previews && previews.length > 0 && (
        <>
          <Text size={200}>{say("fix.intro")}</Text>
          <Checkbox
            label={say("fix.all")}
            checked={left.size === 0 ? true : chosen.length === 0 ? false : "mixed"}
            onChange={() => leave(new Set(left.size === 0 ? previews.map(({ fix }) => fix) : []))}
          />
          {previews.some(({ isWording }) => isWording) && <Text size={200}>{say("fix.wording")}</Text>}
          <Groups previews={previews} left={left} leave={leave} />
          <Previews previews={previews} left={left} leave={leave} />
        </>
      )}
    </PaneDialog>
  );
}

interface PreviewsProps {
  readonly previews: readonly FixPreview[];
  /** Those not to be written. */
  readonly left: ReadonlySet<number>;
  readonly leave: (left: ReadonlySet<number>) => void;
}

/** Each kind of fix in each column, ticked and unticked at once; one kind alone needs no second tick. */
function Groups({ previews, left, leave }: PreviewsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const groups = useMemo(() => groupsOf(previews), [previews]);
  if (groups.length < 2) return null;
  const toggle = (fixes: readonly number[]): void => {
    const now = new Set(left);
    for (const fix of fixes) {
      if (stateOf(fixes, left) === true) now.add(fix);
      else now.delete(fix);
    }
    leave(now);
  };
  return (
    <ul className={styles.groups} aria-label={say("fix.groups")}>
      {groups.map(({ key, repair, place, fixes }) => (
        <li key={key}>
          <Checkbox
            checked={stateOf(fixes, left)}
            onChange={() => toggle(fixes)}
            label={say("fix.group", { repair, place, count: fixes.length })}
          />
        </li>
      ))}
    </ul>
  );
}

/** The fixes, of which Tab stops at one: up and down arrows go from each to the next. */
function Previews({ previews, left, leave }: PreviewsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtualizer = useVirtualizer({
    count: previews.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  // Where the current one was scrolled away, there is still a way in.
  const stop = Math.max(items[0]?.index ?? 0, Math.min(current, items.at(-1)?.index ?? 0));
  const goTo = (event: KeyboardEvent): void => {
    const next = stop + (event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0);
    if (next === stop || next < 0 || next >= previews.length) return;
    event.preventDefault();
    setCurrent(next);
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] input`)?.focus());
  };
  const toggle = (fix: number): void => {
    const now = new Set(left);
    if (!now.delete(fix)) now.add(fix);
    leave(now);
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }} onKeyDown={goTo}>
        {items.flatMap(({ index, start }) => {
          const preview = previews[index];
          if (!preview) return [];
          const { fix, place, subject, before, after, repair } = preview;
          return (
            <li
              key={fix}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Checkbox
                checked={!left.has(fix)}
                tabIndex={index === stop ? 0 : -1}
                onFocus={() => setCurrent(index)}
                onChange={() => toggle(fix)}
                label={
                  <span className={styles.facts}>
                    <Text size={200} className={styles.place}>
                      {[place, subject, repair].filter((text) => text !== "").join(" · ")}
                    </Text>
                    <span className={styles.change}>
                      <del className={styles.before} aria-label={say("fix.before")}>
                        {before}
                      </del>
                      {" → "}
                      <ins aria-label={say("fix.after")}>{after}</ins>
                    </span>
                  </span>
                }
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
