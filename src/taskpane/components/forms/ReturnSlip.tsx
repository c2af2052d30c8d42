import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useRef } from "react";
import { usePane, useSession, useWords } from "../../context";
import type { SlipLine } from "../../protocol/slipMessages";
import { CheckItem } from "../findings/CheckItem";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  place: { textAlign: "left" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
  input: { display: "none" },
});

/** A slip of what the street has sent back: its items lead to their cells, and close when their rules hit no more. */
export function ReturnSlip() {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const slip = usePane((state) => state.slip?.view ?? null);
  const input = useRef<HTMLInputElement>(null);
  const open = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    // The same file may be chosen again.
    target.value = "";
    if (file) void file.text().then((text) => session.slips.open(text));
  };
  const left = slip?.items.filter(({ isOpen }) => isOpen).length ?? 0;
  return (
    <section>
      <Text as="h3" weight="semibold">
        {say("slip.title")}
      </Text>
      <Text size={200} block className={styles.quiet}>
        {slip
          ? say(left === 0 ? "slip.done" : "slip.left", {
              branch: slip.branch,
              period: slip.period,
              due: slip.due,
              left,
              all: slip.items.length,
            })
          : say("slip.text")}
      </Text>
      {slip?.reason && <Text block>{say("slip.reason", { reason: slip.reason })}</Text>}
      {slip && (
        <ul className={styles.list}>
          {slip.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => input.current?.click()}>{say("slip.open")}</Button>
        {slip && <Button onClick={() => session.slips.close()}>{say("slip.close")}</Button>}
      </div>
      <input
        ref={input}
        type="file"
        accept=".json"
        className={styles.input}
        onChange={open}
        tabIndex={-1}
        aria-hidden
      />
    </section>
  );
}

function Item({ item }: { readonly item: SlipLine }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const { ask, isOpen, title, subject, message, sheet, row } = item;
  const state = !isOpen ? "good" : ask === "must" ? "bad" : "note";
  const heading = [say(isOpen ? `slip.${ask}` : "slip.closed"), title, subject]
    .filter((text) => text !== "")
    .join(" · ");
  return (
    <CheckItem state={state} text={heading}>
      <Text size={200} className={styles.quiet}>
        {message}
      </Text>
      {sheet !== null && isOpen && (
        <Link as="button" className={styles.place} onClick={() => void session.slips.show(item)}>
          {row === null ? sheet : say("slip.place", { sheet, row: row + 1 })}
        </Link>
      )}
    </CheckItem>
  );
}
