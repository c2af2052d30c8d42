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
import { type BookFile, download, fileOf, openFile, type OpenedBook, SAMPLE, STANDARD } from "./opened";
import { useTheme } from "../../theme";
import { Toolbar } from "./Toolbar";

const useStaticStyles = makeStaticStyles({
  body: { margin: 0, overflow: "hidden" },
  "@media print": { body: { overflow: "visible" } },
});

const useStyles = makeStyles({
  page: {
    height: "100dvh",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    "@media print": { height: "auto", display: "block", overflow: "visible" },
  },
  blank: { flexGrow: 1, backgroundColor: tokens.colorNeutralBackground3 },
});

/** Told how far something is, 0–1; null while it waits for the clerk. */
type Report = (done: number | null) => void;

interface LossQuestion {
  readonly losses: readonly Loss[];
  readonly accept: () => void;
  readonly cancel: () => void;
}

/** What is said of a file that was opened; null where that goes without saying. */
function openingMessage({ isSample, name }: BookFile, { source }: OpenedBook): Message | null {
  if (isSample) return { intent: "info", text: (said) => said.say("sampleOpened") };
  return source.from === null ? null : { intent: "info", text: (said) => said.tell(name, source) };
}

/** The whole page: one workbook, the add-in beside it, and what is said of both. */
export function Workbench() {
  useStaticStyles();
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  const speech = speechOf(language);
  const [opened, setOpened] = useState<OpenedBook | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  /** Ends the opening or saving that is under way. */
  const running = useRef<AbortController | null>(null);
  /** A file that waits for the clerk to give up what isn't saved. */
  const [waiting, setWaiting] = useState<BookFile | null>(null);
  /** Changes that can't be saved, for the clerk to accept or to end the saving. */
  const [question, setQuestion] = useState<LossQuestion | null>(null);

  /** Does what takes a while, in place of what is under way; what goes wrong is told. */
  const run = useCallback(
    async (text: string, name: string, work: (signal: AbortSignal, report: Report) => Promise<void>) => {
      running.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      const cancel = () => controller.abort();
      const report: Report = (done) => signal.aborted || setBusy(done === null ? null : { text, done, cancel });
      report(0);
      try {
        await work(signal, report);
      } catch (error) {
        if (!signal.aborted) setMessage({ intent: "error", text: (said) => `${name}: ${said.explain(error)}` });
      } finally {
        // Another may be on its way in its place.
        if (running.current === controller) setBusy(null);
      }
    },
    [],
  );
  const open = useCallback(
    (file: BookFile) => {
      setWaiting(null);
      return run(speech.say("opening", { file: file.name }), file.name, async (signal, onProgress) => {
        const opening = await openFile(file, { onProgress, signal });
        setOpened(opening);
        setMessage(openingMessage(file, opening));
      });
    },
    [run, speech],
  );
  const request = useCallback(
    (file: BookFile) => (opened?.book.isDirty ? setWaiting(file) : void open(file)),
    [opened, open],
  );
  const save = useCallback(() => {
    if (!opened) return;
    const { name } = opened.book;
    void run(speech.say("saving"), name, async (signal, onProgress) => {
      const onLoss = async (losses: readonly Loss[]) => {
        onProgress(null);
        try {
          await new Promise<void>((resolve, reject) => {
            setQuestion({ losses, accept: resolve, cancel: () => running.current?.abort() });
            signal.addEventListener("abort", () => reject(signal.reason));
          });
        } finally {
          setQuestion(null);
        }
      };
      await download(opened, { onProgress, onLoss, signal });
      setMessage({ intent: "success", text: (said) => said.say("saved", { file: name }) });
    });
  }, [opened, run, speech]);

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
      onNew: () => request(STANDARD),
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
        {question && <LossDialog losses={question.losses} onSave={question.accept} onCancel={question.cancel} />}
      </SpeechProvider>
    </FluentProvider>
  );
}
