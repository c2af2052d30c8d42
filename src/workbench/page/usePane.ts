import { useEffect, useState } from "react";
import type { Language } from "../../locales/words";
import { pageMessageOf } from "../../pageMessages";
import { frameAddin, type FramedAddin } from "../host/frame";
import { OfficeHost } from "../host/host";
import { NOTICES } from "../host/xdm";
import type { WorkbookModel } from "../model/book";

/** The add-in at work on a book. */
export interface Pane {
  readonly frame: FramedAddin["frame"];
  readonly isShown: boolean;
  show(isShown: boolean): void;
  /** Gives the focus to the first thing in it that takes it. */
  focus(): void;
}

interface PaneOptions {
  readonly language: Language;
  /** Called when the add-in saves the workbook. */
  readonly onSave: () => void;
  /** Called when the add-in asks for worksheets to be printed. */
  readonly onPrint: (sheets: readonly string[]) => void;
  /** The workbook file as it is now, for the add-in. */
  readonly onBook: () => Promise<Uint8Array>;
  /** Called when the keys are to go somewhere else. */
  readonly onLeave: () => void;
}

const LEAVING: ReadonlySet<number> = new Set([NOTICES.tabOut, NOTICES.tabOutBackwards, NOTICES.escape]);

/**
 * Starts the add-in for a book, anew when the language changes: Office tells it only at the start. The options' functions
 * have to stay the same as long as what they use does.
 * @returns null until it is started
 */
export function usePane(book: WorkbookModel, { language, onSave, onPrint, onBook, onLeave }: PaneOptions): Pane | null {
  const [pane, setPane] = useState<Pane | null>(null);
  useEffect(() => {
    const host = new OfficeHost(book, { save: onSave });
    const notice = (what: number) => LEAVING.has(what) && onLeave();
    const addin = frameAddin("taskpane.html", host, { locale: language, notice });
    const focus = () => {
      addin.frame.focus();
      // From the frame alone, Tab would lead straight out again: Office sees to it by itself.
      addin.conversation.focusFirst();
    };
    const show = (isShown: boolean) => host.pane.show(isShown);
    const tell = (isShown: boolean) => setPane({ frame: addin.frame, isShown, show, focus });
    const stop = host.pane.listen(tell);
    const hear = ({ source, origin, data, ports }: MessageEvent) => {
      const message =
        source === addin.frame.contentWindow && origin === window.location.origin ? pageMessageOf(data) : null;
      if (message?.type === "print") onPrint(message.sheets);
      const [port] = ports;
      if (message?.type === "book" && port) {
        const answer = (bytes: Uint8Array | null) => port.postMessage(bytes);
        onBook().then(answer, () => answer(null));
      }
    };
    window.addEventListener("message", hear);
    tell(host.pane.isShown);
    return () => {
      stop();
      window.removeEventListener("message", hear);
      addin.end();
      host.dispose();
    };
  }, [book, language, onSave, onPrint, onBook, onLeave]);
  return pane;
}
