/**
 * How components reach the session, its state and the words of its language.
 */
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Params } from "../domain/verdict/findings";
import { type PaneText, type PaneWords, paneWordsOf } from "../locales/pane";
import { fillIn } from "../locales/render";
import type { Session } from "./session/session";
import type { PaneState } from "./session/state";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session above this component");
  return session;
}

/** A piece of the pane's state; the component is drawn anew when it has become another. */
export function usePane<T>(select: (state: PaneState) => T): T {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}

/** The pane's words in the language chosen, and `say`, which fills in a text of theirs. */
export function useWords(): PaneWords & { readonly say: (text: PaneText, params?: Params) => string } {
  const words = paneWordsOf(usePane(({ language }) => language));
  const say = useCallback((text: PaneText, params: Params = {}) => fillIn(words.pane[text], params, words), [words]);
  return { ...words, say };
}
