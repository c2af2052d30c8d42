import type { MeasureCases } from "../../support/measureCases";
import { amenityCases } from "./amenities";
import { appointmentCases } from "./appointments";
import { cadreCases } from "./cadres";
import { communityCases } from "./communities";
import { contactCases } from "./contacts";
import { cultureCases } from "./culture";
import { developmentCases } from "./development";
import { honourCases } from "./honours";
import { indicatorCases } from "./indicators";
import { listCases } from "./lists";
import { meetingCases } from "./meetings";
import { moneyCases } from "./money";
import { officerCases } from "./officers";
import { organizationCases } from "./organizations";
import { serviceCases } from "./service";
import { teamCases } from "./teams";
import { unitCases } from "./units";

/** The cases of all measures. */
export const CASES: MeasureCases = {
  ...amenityCases,
  ...appointmentCases,
  ...cadreCases,
  ...communityCases,
  ...contactCases,
  ...cultureCases,
  ...developmentCases,
  ...honourCases,
  ...indicatorCases,
  ...listCases,
  ...meetingCases,
  ...moneyCases,
  ...officerCases,
  ...organizationCases,
  ...serviceCases,
  ...teamCases,
  ...unitCases,
};
