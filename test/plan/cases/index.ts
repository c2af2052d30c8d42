import type { MeasureCases } from "../../support/measureCases";
import { developmentCases } from "./development";

/** The cases of all measures. */
export const CASES: MeasureCases = {
  ...developmentCases,
};
