/** Thrown for a mapping that cannot be understood; `where` is the path inside it, `problem` a code of the locales. */
export class MappingError extends Error {
  constructor(
    readonly problem:
      | "not-json"
      | "not-object"
      | "unknown-kind"
      | "unknown-field"
      | "bad-rows"
      | "bad-column"
      | "unknown-setting"
      | "bad-setting"
      | "bad-unit"
      | "bad-reason"
      | "bad-answer",
    readonly where: string,
  ) {
    super(`${problem}: ${where}`);
  }
}
