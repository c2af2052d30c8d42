/** The forms in which ID numbers stand whole; apart from the forms themselves, which a page of the pane does without. */
const WHOLE: ReadonlySet<string> = new Set(["roster"]);

/** Whether a form goes along unless it is asked for by name: one with whole ID numbers does not. */
export function isHandedOver(form: string): boolean {
  return !WHOLE.has(form);
}
