import { makeStyles, SearchBox, Spinner, Text, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import type { RuleText } from "../../protocol/settingsMessages";
import { SeverityIcon } from "../findings/SeverityIcon";
import { VirtualList } from "../frame/VirtualList";
import { LINE_BUTTON } from "../frame/lineButton";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  line: { ...LINE_BUTTON, minHeight: "36px", alignItems: "center" },
  text: {
    margin: "0 4px 12px 28px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  basis: { color: tokens.colorNeutralForeground3 },
  count: { display: "block", padding: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground3 },
});

const LINE_HEIGHT = 36;

/** What every rule means, to be looked up. */
export function RuleList({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const language = usePane((state) => state.language);
  const [rules, setRules] = useState<readonly RuleText[] | null>(null);
  const [search, look] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => void session.guide.rules().then((told) => setRules(told ?? [])), [session, language]);
  if (!rules) return <Spinner label={say("common.wait")} />;
  const wanted = search.trim().toLowerCase();
  const found = rules.filter(({ title, explanation, basis }) =>
    `${title}\n${explanation}\n${basis}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        value={search}
        placeholder={say("help.rules.search")}
        aria-label={say("help.rules.search")}
        onChange={(_, { value }) => look(value)}
      />
      <Text size={200} className={styles.count} role="status">
        {say(found.length === 0 ? "help.rules.nothing" : "help.rules.count", { count: found.length })}
      </Text>
      <VirtualList
        name={say("help.rules.list")}
        items={found}
        keyOf={({ id }) => id}
        height={LINE_HEIGHT}
        scroller={scroller}
        render={(rule) => (
          <Rule rule={rule} isOpen={open === rule.id} toggle={() => setOpen(open === rule.id ? null : rule.id)} />
        )}
      />
    </>
  );
}

interface RuleProps {
  readonly rule: RuleText;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function Rule({ rule: { title, severity, explanation, basis }, isOpen, toggle }: RuleProps) {
  const styles = useStyles();
  const { say, severities } = useWords();
  return (
    <>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={toggle}>
        <SeverityIcon severity={severity} label={severities[severity]} />
        <Text weight={isOpen ? "semibold" : "regular"}>{title}</Text>
      </button>
      {isOpen && (
        <div className={styles.text}>
          <Text size={200}>{explanation}</Text>
          <Text size={200} className={styles.basis}>
            {say("help.basis", { basis })}
          </Text>
        </div>
      )}
    </>
  );
}
