import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Language } from "../../locales/words";
import type { Loss } from "../file/save";
import { BookView } from "./BookView";
import { type Busy, BusyLine } from "./BusyLine";
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
  const [busy, setBusy] = useState<Busy | null>(null);
  /** Ends the opening that is under way. */
  const opening = useRef<AbortController | null>(null);
  /** A file that waits for the clerk to give up what isn't saved. */
  const [waiting, setWaiting] = useState<BookFile | null>(null);
  const [losses, setLosses] = useState<readonly Loss[] | null>(null);

  const open = useCallback(
    async (file: BookFile) => {
      setWaiting(null);
      opening.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      opening.current = controller;
      const text = speech.say("opening", { file: file.name });
      const cancel = () => controller.abort();
      const onProgress = (done: number) => signal.aborted || setBusy({ text, done, cancel });
      onProgress(0);
      try {
        setOpened(await openFile(file, { onProgress, signal }));
        setMessage(file.isSample ? { intent: "info", text: (said) => said.say("sampleOpened") } : null);
      } catch (error) {
        if (!signal.aborted) setMessage({ intent: "error", text: (said) => `${file.name}: ${said.explain(error)}` });
      } finally {
        // Another may be on its way in its place.
        if (opening.current === controller) setBusy(null);
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
          {busy && <BusyLine busy={busy} />}
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
