import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { errorText } from "../../../locales/render";
import { usePane, useSession, useWords } from "../../context";
import type { Notice } from "../../session/state";
import { stepText } from "../findings/stepText";
import { STEP_TEXTS } from "./TaskStatus";

const useStyles = makeStyles({
  bar: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  text: { whiteSpace: "pre-line" },
  writing: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  progress: { flex: "1 1 0" },
});

/** A step on its way into the workbook, and what has come of the last one. */
export function NoticeBar() {
  const styles = useStyles();
  const session = useSession();
  const words = useWords();
  const { say } = words;
  const writing = usePane((state) => state.writing);
  const notice = usePane((state) => state.notice);
  const isTakingBack = writing.state === "running" && writing.step === "takeBack";
  return (
    <div role="status">
      {writing.state === "running" && (
        <div className={styles.writing}>
          <Text size={200}>{say(STEP_TEXTS[writing.step])}</Text>
          <ProgressBar
            className={styles.progress}
            value={isTakingBack ? undefined : writing.share}
            aria-label={say(STEP_TEXTS[writing.step])}
          />
          {!isTakingBack && (
            <Button size="small" onClick={() => session.cancel()}>
              {say("common.cancel")}
            </Button>
          )}
        </div>
      )}
      {notice && writing.state !== "running" && (
        <div className={styles.bar}>
          <MessageBar intent={notice.type === "failure" ? "error" : "success"} layout="multiline">
            <MessageBarBody className={styles.text}>{noticeText(notice, words)}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={say("common.close")}
                  onClick={() => session.dismissNotice()}
                />
              }
            />
          </MessageBar>
        </div>
      )}
    </div>
  );
}

function noticeText(notice: Notice, words: ReturnType<typeof useWords>): string {
  const { say, listSeparator } = words;
  switch (notice.type) {
    case "written":
      return [say("notice.written", { what: stepText(notice, words) }), ...unsetText(notice, words)].join("\n");
    case "reverted":
      return [revertedText(notice, words), ...unsetText(notice, words)].join("\n");
    case "handedOver":
      return say(`notice.handedOver.${notice.to}`, { file: notice.file });
    case "packed":
      return say("notice.packed", { file: notice.file, code: notice.code });
    case "cancelled":
      return say("notice.cancelled");
    case "marked": {
      const { count, left, skipped, unread } = notice;
      const lines = [count > 0 ? say("notice.marked", { count }) : say("notice.unmarked")];
      if (left > 0) lines.push(say("notice.markedMost", { left }));
      if (skipped.length > 0) lines.push(say("notice.skipped", { sheets: skipped.join(listSeparator) }));
      if (unread.length > 0) lines.push(say("notice.unread", { sheets: unread.join(listSeparator) }));
      return lines.join("\n");
    }
    case "failure":
      return errorText(notice.failure.code, notice.failure.params, words);
  }
}

function revertedText(
  { kept, places }: Extract<Notice, { type: "reverted" }>,
  { say, listSeparator }: ReturnType<typeof useWords>,
): string {
  if (kept === 0) return say("notice.reverted");
  const more = kept > places.length ? "……" : "";
  return say("notice.kept", { count: kept, places: places.join(listSeparator) + more });
}

function unsetText(
  { unset }: { readonly unset: readonly string[] },
  { say, listSeparator }: ReturnType<typeof useWords>,
): string[] {
  return unset.length > 0 ? [say("notice.unset", { sheets: unset.join(listSeparator) })] : [];
}
