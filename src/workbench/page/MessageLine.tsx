import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type Speech, useSpeech } from "./language";

/** Something to be told; in whatever language is chosen by then. */
export interface Message {
  readonly intent: "info" | "success" | "error";
  readonly text: (speech: Speech) => string;
}

const useStyles = makeStyles({ bar: { flexShrink: 0, borderRadius: 0 } });

interface MessageLineProps {
  readonly message: Message | null;
  readonly onDismiss: () => void;
}

export function MessageLine({ message, onDismiss }: MessageLineProps) {
  const styles = useStyles();
  const speech = useSpeech();
  if (!message) return null;
  const dismiss = (
    <Button appearance="transparent" icon={<DismissRegular />} aria-label={speech.say("dismiss")} onClick={onDismiss} />
  );
  return (
    <MessageBar
      className={styles.bar}
      intent={message.intent}
      layout="multiline"
      role={message.intent === "error" ? "alert" : "status"}
    >
      <MessageBarBody>{message.text(speech)}</MessageBarBody>
      <MessageBarActions containerAction={dismiss} />
    </MessageBar>
  );
}
