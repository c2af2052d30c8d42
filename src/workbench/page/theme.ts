import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const contrast = window.matchMedia("(forced-colors: active)");
const dark = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(changed: () => void): () => void {
  for (const query of [contrast, dark]) query.addEventListener("change", changed);
  return () => {
    for (const query of [contrast, dark]) query.removeEventListener("change", changed);
  };
}

/** The theme that the system asks for. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () =>
    contrast.matches ? teamsHighContrastTheme : dark.matches ? webDarkTheme : webLightTheme,
  );
}
