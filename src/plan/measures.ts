/**
 * Every measure of the catalogue with the way it is worked out.
 */
import { CATALOGUE, findEntry, type MeasureEntry } from "./catalogue";
import type { Evaluation } from "./evaluation/evaluators";
import { amenityMeasures } from "./measures/amenities";
import { appointmentMeasures } from "./measures/appointments";
import { assessmentMeasures } from "./measures/assessments";
import { cadreMeasures } from "./measures/cadres";
import { communityMeasures } from "./measures/communities";
import { contactMeasures } from "./measures/contacts";
import { cultureMeasures } from "./measures/culture";
import { developmentMeasures } from "./measures/development";
import { duesMeasures } from "./measures/dues";
import { financeMeasures } from "./measures/finance";
import { honourMeasures } from "./measures/honours";
import { indicatorMeasures } from "./measures/indicators";
import { listMeasures } from "./measures/lists";
import { meetingMeasures } from "./measures/meetings";
import { officerMeasures } from "./measures/officers";
import { organizationMeasures } from "./measures/organization";
import { planMeasures } from "./measures/planHeader";
import { serviceMeasures } from "./measures/service";
import { teamMeasures } from "./measures/teams";
import { unitMeasures } from "./measures/units";

export interface Measure extends MeasureEntry {
  readonly evaluation: Evaluation;
}

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  ...duesMeasures,
  ...developmentMeasures,
  ...organizationMeasures,
  ...officerMeasures,
  ...meetingMeasures,
  ...communityMeasures,
  ...assessmentMeasures,
  ...serviceMeasures,
  ...financeMeasures,
  ...cultureMeasures,
  ...listMeasures,
  ...planMeasures,
  ...amenityMeasures,
  ...appointmentMeasures,
  ...cadreMeasures,
  ...contactMeasures,
  ...honourMeasures,
  ...indicatorMeasures,
  ...teamMeasures,
  ...unitMeasures,
};

/** In the order of the catalogue. */
export const MEASURES: readonly Measure[] = CATALOGUE.flatMap((entry) => {
  const evaluation = EVALUATIONS[entry.id];
  return evaluation ? [{ ...entry, evaluation }] : [];
});

/** The measure of an id (P45), else of a name (支部书记平均年龄); null where neither is in the catalogue. */
export function findMeasure(id: string | null, name: string | null): Measure | null {
  const entry = findEntry(id, name);
  return MEASURES.find((measure) => measure.id === entry?.id) ?? null;
}
