/** Whether the pane is in sight: its page goes on working while it is closed. */
export interface Visibility {
  readonly isShown: boolean;
  /** Tells each time it is shown or hidden. */
  listen(listener: () => void): void;
}

/** Of the pane in Office. */
export function paneVisibility(): Visibility {
  let isOpen = true;
  return {
    get isShown() {
      return isOpen && document.visibilityState === "visible";
    },
    listen(listener) {
      document.addEventListener("visibilitychange", listener);
      if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
      void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        isOpen = visibilityMode !== Office.VisibilityMode.hidden;
        listener();
      });
    },
  };
}
