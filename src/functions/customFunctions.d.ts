/** The part of Microsoft's custom functions runtime that is used; it comes with office.js, its types don't. */
declare namespace CustomFunctions {
  /** Names the implementation of the function that has this id in the metadata. */
  function associate(id: string, implementation: (...args: never[]) => unknown): void;

  enum ErrorCode {
    invalidValue = "#VALUE!",
  }

  /** Thrown by an implementation: the cell shows the code, its tooltip the message. */
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message?: string;
  }
}
