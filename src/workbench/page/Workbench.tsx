import { FluentProvider, makeStaticStyles, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Language } from "../../locales/words";
import type { Loss } from "../file/save";
import { BookView } from "./BookView";
import { DropTarget } from "./DropTarget";
import { DiscardDialog, LossDialog } from "./dialogs";
import { rememberedLanguage, rememberLanguage, SpeechProvider, speechOf } from "./language";
import { type Message, MessageLine } from "./MessageLine";
import { type BookFile, download, fileOf, lossesOf, openFile, type OpenedBook, SAMPLE } from "./opened";
import { useTheme } from "../../theme";
import { Toolbar } from "./Toolbar";

const useStaticStyles = makeStaticStyles({ body: { margin: 0, overflow: "hidden" } });

const useStyles = makeStyles({
  page: { height: "100dvh", display: "flex", flexDirection: "column", overflow: "hidden" },
  blank: { flexGrow: 1, backgroundColor: tokens.colorNeutralBackground3 },
});

/** The whole page: one workbook, the add-in beside it, and what is said of both. */
export function Workbench() {
  useStaticStyles();
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  const speech = speechOf(language);
  const [opened, setOpened] = useState<OpenedBook | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  /** What takes a while: what is said of it, and how far it is. */
  const [busy, setBusy] = useState<{ readonly text: string; readonly done?: number } | null>(null);
  /** A file that waits for the clerk to give up what isn't saved. */
  const [waiting, setWaiting] = useState<BookFile | null>(null);
  const [losses, setLosses] = useState<readonly Loss[] | null>(null);

  const open = useCallback(
    async (file: BookFile) => {
      setWaiting(null);
      const text = speech.say("opening", { file: file.name });
      setBusy({ text });
      try {
        setOpened(await openFile(file, (done) => setBusy({ text, done })));
        setMessage(file.isSample ? { intent: "info", text: (said) => said.say("sampleOpened") } : null);
      } catch (error) {
        setMessage({ intent: "error", text: (said) => `${file.name}: ${said.explain(error)}` });
      } finally {
        setBusy(null);
      }
    },
    [speech],
  );
  const request = useCallback(
    (file: BookFile) => (opened?.book.isDirty ? setWaiting(file) : void open(file)),
    [opened, open],
  );
  const write = useCallback(async () => {
    if (!opened) return;
    setLosses(null);
    setBusy({ text: speech.say("saving") });
    try {
      await download(opened);
      setMessage({ intent: "success", text: (said) => said.say("saved", { file: opened.book.name }) });
    } catch (error) {
      setMessage({ intent: "error", text: (said) => said.explain(error) });
    } finally {
      setBusy(null);
    }
  }, [opened, speech]);
  const save = useCallback(() => {
    if (!opened) return;
    const lost = lossesOf(opened);
    if (lost.length > 0) setLosses(lost);
    else void write();
  }, [opened, write]);

  // The sample is there from the beginning.
  useEffect(() => void open(SAMPLE), []);
  useEffect(() => {
    rememberLanguage(language);
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = [opened?.book.name, speech.say("title")].filter(Boolean).join(" - ");
  }, [opened, speech]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (opened?.book.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [opened]);

  const toolbar = useMemo(
    () => ({
      language,
      onLanguage: setLanguage,
      onOpen: (file: File) => request(fileOf(file)),
      onSample: () => request(SAMPLE),
      onSave: save,
    }),
    [language, request, save],
  );
  return (
    <FluentProvider theme={useTheme()}>
      <SpeechProvider value={speech}>
        <DropTarget
          className={styles.page}
          onFile={(file) => request(fileOf(file))}
          onSeveral={() => setMessage({ intent: "error", text: (said) => said.say("oneFile") })}
        >
          {opened ? (
            <BookView key={opened.id} opened={opened} toolbar={toolbar} message={message} onMessage={setMessage} />
          ) : (
            <>
              <Toolbar {...toolbar} book={null} pane={null} />
              <MessageLine message={message} onDismiss={() => setMessage(null)} />
              <main className={styles.blank} />
            </>
          )}
          {busy && <ProgressBar value={busy.done} thickness="large" aria-label={busy.text} />}
        </DropTarget>
        <DiscardDialog
          name={waiting && opened ? opened.book.name : null}
          onDiscard={() => waiting && void open(waiting)}
          onCancel={() => setWaiting(null)}
        />
        <LossDialog losses={losses} onSave={() => void write()} onCancel={() => setLosses(null)} />
      </SpeechProvider>
    </FluentProvider>
  );
}
