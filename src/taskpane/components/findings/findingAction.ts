import type { FixScope } from "../../protocol/checkMessages";

/** What is done with findings in a dialog. */
export type FindingAction =
  | { readonly type: "fix"; readonly scope: FixScope }
  | { readonly type: "ignore"; readonly index: number }
  | { readonly type: "ignored" };
