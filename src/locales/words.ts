/**
 * The shape of a language: every language has the same words, kept in the same places.
 */

/** What people read of one rule. `{name}` stands for a finding's parameter of that name. */
export interface RuleWords {
  /** The group heading in the pane: 身份证号校验位不符. */
  readonly title: string;
  /** The sentence of a finding; a rule with several kinds of case has one sentence per `variant` parameter. */
  readonly message: string | Readonly<Record<string, string>>;
  /** One paragraph for the clerk: what is wrong, why it matters, how to mend it. */
  readonly explanation: string;
  /** The clause or source the rule rests on. */
  readonly basis: string;
}

export type RuleGroupWords = Readonly<Record<string, RuleWords>>;
