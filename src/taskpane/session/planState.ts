import type { Language } from "../../locales/words";
import type { CheckResult } from "../protocol/checkMessages";
import type { PlanView, TargetCard } from "../protocol/planMessages";
import { IDLE, type Task } from "./task";

/** What 规划 shows. */
export interface PlanState {
  /** The last one that is known stays in sight while another is worked out. */
  readonly view: PlanView | null;
  readonly loading: Task<PlanView>;
  /** What the view was made from. */
  readonly of: { readonly check: CheckResult; readonly language: Language } | null;
  /** The target whose card is open. */
  readonly card: TargetCard | null;
}

export const FIRST_PLAN: PlanState = { view: null, loading: IDLE, of: null, card: null };
