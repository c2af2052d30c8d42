import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { Severity } from "../../../domain/verdict/findings";

const useStyles = makeStyles({
  icon: {
    fontSize: "16px",
    flexShrink: 0,
    // On a pressed button the colour is the button's, whatever a system's palette has for it.
    "@media (forced-colors: active)": { color: "inherit" },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular } as const;

/** A severity's icon, each of another shape; its word stands beside it or in `label`. */
export function SeverityIcon({ severity, label }: { readonly severity: Severity; readonly label?: string }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const named = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return <Icon className={mergeClasses(styles.icon, styles[severity])} {...named} />;
}
