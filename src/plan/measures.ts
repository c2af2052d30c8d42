/**
 * Every measure of the catalogue with the way it is worked out, and how a plan's row is recognised as one.
 */
import { squeeze } from "../domain/text";
import { CATALOGUE, type MeasureEntry } from "./catalogue";
import type { Evaluation } from "./evaluators";
import { developmentMeasures } from "./measures/development";
import { duesMeasures } from "./measures/dues";
import { meetingMeasures } from "./measures/meetings";
import { officerMeasures } from "./measures/officers";
import { organizationMeasures } from "./measures/organization";

export interface Measure extends MeasureEntry {
  /** Null for measures that are known by name but not worked out yet. */
  readonly evaluation: Evaluation | null;
}

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  ...duesMeasures,
  ...developmentMeasures,
  ...organizationMeasures,
  ...officerMeasures,
  ...meetingMeasures,
};

export const MEASURES: readonly Measure[] = CATALOGUE.map((measure) => ({
  ...measure,
  evaluation: EVALUATIONS[measure.id] ?? null,
}));

const keyOf = (text: string): string => squeeze(text).toUpperCase();

const BY_ID = new Map(MEASURES.map((measure) => [keyOf(measure.id), measure]));
const BY_NAME = new Map(MEASURES.map((measure) => [keyOf(measure.name), measure]));

/** The measure of an id (P45), else of a name (支部书记平均年龄); null where neither is in the catalogue. */
export function findMeasure(id: string | null, name: string | null): Measure | null {
  return BY_ID.get(keyOf(id ?? "")) ?? BY_NAME.get(keyOf(name ?? "")) ?? null;
}
