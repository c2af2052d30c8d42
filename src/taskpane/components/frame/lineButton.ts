import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A button that is a whole line of a list: a small picture, and text beside it. */
export const LINE_BUTTON: GriffelStyle = {
  boxSizing: "border-box",
  width: "100%",
  display: "grid",
  gridTemplateColumns: "16px 1fr",
  columnGap: tokens.spacingHorizontalS,
  padding: "6px 4px",
  border: "none",
  background: "none",
  font: "inherit",
  color: "inherit",
  textAlign: "left",
  cursor: "pointer",
  borderRadius: tokens.borderRadiusMedium,
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
};
