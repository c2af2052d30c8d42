/**
 * Measures of 发展党员: how many people came to a stage within the plan's days.
 */
import type { FieldOf } from "../../domain/kinds";
import { liesIn } from "../calendar";
import { count, type Evaluation } from "../evaluators";
import { entry, rows } from "../sources";

type StageDate = FieldOf<"development"> & ("appliedOn" | "activistOn" | "targetOn" | "acceptedOn");

const cameToStage = (stage: StageDate): Evaluation =>
  count(
    rows("development", [stage], (record, { span }) => {
      const date = record[stage];
      return date && liesIn(date, span) ? entry(record, stage, record.name, true) : null;
    }),
  );

export const developmentMeasures: Readonly<Record<string, Evaluation>> = {
  P06: cameToStage("appliedOn"),
  P07: cameToStage("activistOn"),
  P08: cameToStage("targetOn"),
  P09: cameToStage("acceptedOn"),
};
