import { LANGUAGES, type Language } from "../../locales/words";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** What the pane remembers on this machine, whichever workbook it stands beside. */
export interface Preferences {
  /** Null where none was chosen. */
  readonly language: Language | null;
  readonly hasSeenTour: boolean;
}

/** Texts by key, kept between two openings of the pane: the browser's local storage. */
export type KeyStore = Pick<Storage, "getItem" | "setItem">;

const LANGUAGE = "branchbook.pane.language";
const TOUR = "branchbook.pane.tour";
const SEEN = "seen";

/** @param keys null where the browser keeps nothing */
export function readPreferences(keys: KeyStore | null): Preferences {
  const language = keys?.getItem(LANGUAGE);
  return {
    language: LANGUAGES.find((each) => each === language) ?? null,
    hasSeenTour: keys?.getItem(TOUR) === SEEN,
  };
}

/** Keeps the language the clerk chooses, and that the tour was seen. */
export function keepPreferences(store: Store<PaneState>, keys: KeyStore): void {
  let { language, tour } = store.getSnapshot();
  store.subscribe(() => {
    const now = store.getSnapshot();
    if (now.language !== language) keys.setItem(LANGUAGE, now.language);
    if (now.tour.isSeen !== tour.isSeen) keys.setItem(TOUR, SEEN);
    ({ language, tour } = now);
  });
}
