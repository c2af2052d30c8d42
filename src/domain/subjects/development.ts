/**
 * 发展党员: the steps of the development sheets, and what their cells say beyond their types.
 */
import { isAfter, type PlainDate } from "../values/dates";
import { birthDateOf, checkCharacter, hasIdForm } from "../values/idNumber";
import type { FieldOf } from "../records/kinds";
import type { DevelopmentRecord } from "../records/records";
import { withArabicCounts } from "../values/numerals";
import { squeeze } from "../values/text";

/** The dated steps in the order of the rules. */
export const DEVELOPMENT_STEPS = [
  "appliedOn",
  "talkedOn",
  "activistOn",
  "targetOn",
  "prereviewOn",
  "acceptedOn",
  "approvedOn",
  "conversionOn",
  "conversionApprovedOn",
] as const satisfies ReadonlyArray<FieldOf<"development">>;
export type DevelopmentStep = (typeof DEVELOPMENT_STEPS)[number];

/** The stage (当前阶段) that each dated step brings a person to. */
export const STAGE_OF_STEP: Readonly<Record<DevelopmentStep, string>> = {
  appliedOn: "入党申请人",
  talkedOn: "入党申请人",
  activistOn: "积极分子",
  targetOn: "发展对象",
  prereviewOn: "发展对象",
  acceptedOn: "预备党员",
  approvedOn: "预备党员",
  conversionOn: "正式党员",
  conversionApprovedOn: "正式党员",
};

/** A person's record as it was on a day: without the steps that came later; null for who had taken none by then. */
export function developmentOn(record: DevelopmentRecord, day: PlainDate): DevelopmentRecord | null {
  const isLater = (step: DevelopmentStep): boolean => {
    const date = record[step];
    return date !== null && isAfter(date, day);
  };
  const later = DEVELOPMENT_STEPS.filter(isLater);
  if (later.length === 0) return record;
  const last = DEVELOPMENT_STEPS.filter((step) => record[step] !== null && !isLater(step)).at(-1);
  if (last === undefined) return null;
  return { ...record, ...Object.fromEntries(later.map((step) => [step, null])), stage: STAGE_OF_STEP[last] };
}

/** The birth date inside a sound ID number, else that of its own column. */
export function applicantBirth({ idNumber, birthDate }: DevelopmentRecord): PlainDate | null {
  const isSound = idNumber !== null && hasIdForm(idNumber) && checkCharacter(idNumber) === idNumber.at(-1);
  return (isSound ? birthDateOf(idNumber) : null) ?? birthDate;
}

/** 延长预备期: the months that 半年, 6个月, 一年, 1年半 or a bare number mean; null where a cell names no length of time. */
export function extensionMonths(text: string | null): number | null {
  const plain = squeeze(text ?? "")
    .replace(/^延长/, "")
    .replace(/.+/, withArabicCounts);
  if (/^半年$/.test(plain)) return 6;
  const [, years, half] = /^(\d+(?:\.\d+)?)年(半)?$/.exec(plain) ?? [];
  if (years) return Number(years) * 12 + (half ? 6 : 0);
  const [, number, unit] = /^(\d+(?:\.\d+)?)(个?月)?$/.exec(plain) ?? [];
  if (!number) return null;
  // Nobody extends by one or two months, so a small bare number is of years.
  return unit || Number(number) > 2 ? Number(number) : Number(number) * 12;
}
