/**
 * Every measure of the catalogue with the way it is worked out.
 */
import { CATALOGUE, findEntry, type MeasureEntry } from "./catalogue";
import type { Evaluation } from "./evaluators";
import { assessmentMeasures } from "./measures/assessments";
import { communityMeasures } from "./measures/communities";
import { cultureMeasures } from "./measures/culture";
import { developmentMeasures } from "./measures/development";
import { duesMeasures } from "./measures/dues";
import { financeMeasures } from "./measures/finance";
import { listMeasures } from "./measures/lists";
import { meetingMeasures } from "./measures/meetings";
import { officerMeasures } from "./measures/officers";
import { organizationMeasures } from "./measures/organization";
import { planMeasures } from "./measures/planHeader";
import { serviceMeasures } from "./measures/service";

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
