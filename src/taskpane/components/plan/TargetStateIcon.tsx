import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  CircleOffRegular,
  ClockRegular,
  DismissCircleFilled,
  InfoRegular,
  QuestionCircleFilled,
  QuestionCircleRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import type { PaneText } from "../../../locales/pane";
import type { TargetState } from "../../protocol/planMessages";

const useStyles = makeStyles({
  icon: { fontSize: "16px", flexShrink: 0 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
  incomplete: { color: tokens.colorPaletteMarigoldForeground1 },
  reported: { color: tokens.colorNeutralForeground2 },
  noData: { color: tokens.colorNeutralForeground3 },
  off: { color: tokens.colorNeutralForeground3 },
  unreadable: { color: tokens.colorPaletteMarigoldForeground1 },
});

const ICONS = {
  met: CheckmarkCircleFilled,
  unmet: DismissCircleFilled,
  open: ClockRegular,
  incomplete: QuestionCircleFilled,
  reported: InfoRegular,
  noData: QuestionCircleRegular,
  off: CircleOffRegular,
  unreadable: WarningFilled,
} as const;

/** How a target stands, as an icon of its own shape; its word stands beside it. */
export function TargetStateIcon({ state }: { readonly state: TargetState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden />;
}

/** The words of the states, the gravest first. */
export const STATE_NAMES: Readonly<Record<TargetState, PaneText>> = {
  unreadable: "plan.state.unreadable",
  unmet: "plan.state.unmet",
  open: "plan.state.open",
  incomplete: "plan.state.incomplete",
  noData: "plan.state.noData",
  met: "plan.state.met",
  reported: "plan.state.reported",
  off: "plan.state.off",
};
