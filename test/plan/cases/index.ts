import type { MeasureCases } from "../../support/measureCases";
import { amenityCases } from "./amenities";
import { appointmentCases } from "./appointments";
import { cadreCases } from "./cadres";
import { contactCases } from "./contacts";
import { developmentCases } from "./development";
import { honourCases } from "./honours";
import { indicatorCases } from "./indicators";
import { teamCases } from "./teams";
import { unitCases } from "./units";

/** The cases of all measures. */
export const CASES: MeasureCases = {
  ...amenityCases,
  ...appointmentCases,
  ...cadreCases,
  ...contactCases,
  ...developmentCases,
  ...honourCases,
  ...indicatorCases,
  ...teamCases,
  ...unitCases,
};
