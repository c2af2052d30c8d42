/** The ribbon's keyboard shortcuts as people read them; assets/shortcuts.json tells Excel the same. */
export const EXCEL_SHORTCUTS = {
  check: "Ctrl+Shift+Alt+J",
  fill: "Ctrl+Shift+Alt+T",
  charts: "Ctrl+Shift+Alt+B",
  showPane: "Ctrl+Shift+Alt+Z",
} as const;
