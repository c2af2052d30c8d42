/**
 * Findings that the clerk has set aside with a reason, known again in later checks although rows move and other cells change.
 */
import type { Finding } from "../domain/verdict/findings";
import { hash } from "../domain/values/hash";

/** A finding set aside. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/**
 * What a finding is known by: its rule, sheet, subject and the content of its cell; once any of them is another, it is a
 * finding anew. Two findings alike in all of them are set aside together. The key is a hash, so that nothing of a person is
 * kept with it.
 */
export function findingKey({ rule, at: { sheet, row }, subject, params, value }: Finding): string {
  // Only rows without a name are told by their place.
  const whom = subject === "" ? row : subject;
  return `${rule} ${hash(JSON.stringify([sheet, whom, params["variant"] ?? null, value ?? null]))}`;
}

/** Parts findings into those that stand, and those set aside by a reason under their key. */
export function partFindings(
  all: readonly Finding[],
  reasons: Readonly<Record<string, string>>,
): { readonly findings: readonly Finding[]; readonly ignored: readonly IgnoredFinding[] } {
  if (Object.keys(reasons).length === 0) return { findings: all, ignored: [] };
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of all) {
    const reason = reasons[findingKey(finding)];
    if (reason === undefined) findings.push(finding);
    else ignored.push({ finding, reason });
  }
  return { findings, ignored };
}
