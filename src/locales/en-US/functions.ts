import type { Words } from "../words";

export const functions: Words["functions"] = {
  "unknown-class": "There is no dues class “{class}”. It can be {known}.",
  "no-base": "The dues class “{class}” needs a base to reckon from.",
  "bad-money": "“{value}” is not an amount, or it is below zero.",
  "bad-date": "“{value}” is not a date. Write it like 2026-09-30.",
  "bad-month": "“{value}” is not a month. Write 1 to 12, 3月 or 2026-03.",
  "months-reversed": "The first month ({from}) is after the last one ({to}). Swap them.",
  "id-digits-lost":
    "The ID number is stored as a number and has lost its last digits. Format the cell as text and enter it again.",
  "bad-id": "The ID number is not valid. Check it first.",
};
