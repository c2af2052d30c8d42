/**
 * 发展党员 against the plan: how many people came to each stage in the year.
 */
import { quarterOfMonth } from "../../domain/values/quarters";
import { recordsOf } from "../../domain/records/records";
import type { FormInput } from "../engine/form";

/** The stages that a plan sets targets for, with the date on which somebody came to one and the target's id. */
const LADDER = [
  { stage: "入党申请人", date: "appliedOn", target: "P06" },
  { stage: "入党积极分子", date: "activistOn", target: "P07" },
  { stage: "发展对象", date: "targetOn", target: "P08" },
  { stage: "预备党员", date: "acceptedOn", target: "P09" },
] as const;

type StageDate = (typeof LADDER)[number]["date"] | "conversionOn";

export interface LadderStep {
  readonly stage: string;
  /** People who came to the stage in the reporting quarter's year before the quarter, and in it. */
  readonly before: number;
  readonly inQuarter: number;
  /** The year's target, where the plan sets one figure. */
  readonly target: number | null;
}

/** The year's steps from applicant to probationary member, up to the end of the reporting quarter. */
export function developmentLadder(input: FormInput): LadderStep[] {
  return LADDER.map(({ stage, date, target: id }) => {
    const target = input.targets.find((each) => each.id === id)?.target;
    return { stage, ...arrivals(input, date), target: typeof target === "number" ? target : null };
  });
}

/** The step after the ladder, for which plans set no target: probationary members who became full ones. */
export function conversions(input: FormInput): LadderStep {
  return { stage: "正式党员", ...arrivals(input, "conversionOn"), target: null };
}

function arrivals(
  { analysis: { book, quarter } }: FormInput,
  date: StageDate,
): Pick<LadderStep, "before" | "inQuarter"> {
  const quarters = recordsOf(book, "development").flatMap((record) => {
    const came = record[date];
    return came?.year === quarter.year ? [quarterOfMonth(came.month ?? 1)] : [];
  });
  return {
    before: quarters.filter((each) => each < quarter.quarter).length,
    inQuarter: quarters.filter((each) => each === quarter.quarter).length,
  };
}
