import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

/** Below this height a page scrolls as a whole: what stands around the part that scrolls would leave no room for it. */
const LOW = "@media (max-height: 480px)";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", [LOW]: { overflowY: "auto" } },
  head: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  // What stands in it is placed from its own top.
  body: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM}`,
    [LOW]: { flexShrink: 0, minHeight: "160px" },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

export interface PageFrameProps {
  readonly title: string;
  /** Stands below the title and doesn't scroll. */
  readonly head?: ReactNode;
  /** Buttons at the foot, the page's one primary button first. */
  readonly actions?: ReactNode;
  /** The part that scrolls. */
  readonly bodyRef?: Ref<HTMLDivElement>;
  readonly children?: ReactNode;
}

/** How every page is laid out: its title, what scrolls, and the next step at the foot. */
export function PageFrame({ title, head, actions, bodyRef, children }: PageFrameProps) {
  const styles = useStyles();
  return (
    <section className={styles.page} aria-label={title}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" block>
          {title}
        </Text>
        {head}
      </div>
      <div ref={bodyRef} className={styles.body}>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
