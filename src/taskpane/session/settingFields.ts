/**
 * The clerk's own figures as a form shows them: in which groups, as what text, and what is wrong with a text.
 */
import type { PlainDate } from "../../domain/values/dates";
import { fenFromYuan, plainYuan } from "../../domain/values/money";
import {
  FIGURE_PAIRS,
  FIGURES,
  isFigureOf,
  isWordListName,
  settingsOn,
  versionOn,
  type FigureName,
  type SettingOverrides,
  type Settings,
  type WordListName,
} from "../../domain/records/settings";
import type { PaneText } from "../../locales/pane";

/** A setting that is typed into a field: a figure, or words parted by 、. */
export type TypedName = FigureName | WordListName;

export interface SettingGroup {
  readonly title: PaneText;
  readonly figures: readonly TypedName[];
}

export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    title: "settings.group.dues",
    figures: [
      "fixedDues",
      "farmerLeast",
      "farmerMost",
      "duesCeiling",
      "duesTolerance",
      "duesAboveBy",
      "largeContribution",
      "backPaymentMonths",
      "unpaidMonths",
    ],
  },
  {
    title: "settings.group.organization",
    figures: [
      "lostMonths",
      "branchLeastMembers",
      "branchMostMembers",
      "committeeFromMembers",
      "committeeLeast",
      "committeeMost",
      "partyCommitteeFrom",
      "termYears",
    ],
  },
  {
    title: "settings.group.development",
    figures: [
      "applicantAge",
      "talkMonths",
      "activistMonths",
      "noticeWorkingDays",
      "trainingHours",
      "trainingDays",
      "introducers",
      "meetingMonths",
      "approvalMonths",
      "approvalMonthsMost",
      "extensionMonthsLeast",
      "extensionMonthsMost",
    ],
  },
  { title: "settings.group.publication", figures: ["quarterPublicationDays", "aidPublicationDays"] },
  {
    title: "settings.group.plan",
    figures: [
      "aboutTolerance",
      "holidayDays",
      "pairingMonths",
      "youngCadreAge",
      "youngMemberAge",
      "farmersIncome",
      "teamActivityMonths",
      "serviceDayMonths",
      "deputyDays",
      "projectOrganizationDays",
      "teamKinds",
    ],
  },
];

/** What is typed in place of what is kept, by setting. */
export type TypedFigures = ReadonlyMap<TypedName, string>;

/** Why a text is no figure, and the facts that the sentence names. */
export interface SettingFault {
  readonly text: PaneText;
  /** Both figures where one is more than the other. */
  readonly pair?: readonly [least: FigureName, most: FigureName];
}

/** A setting as it is typed: amounts in yuan, shares in per cent, words parted by 、. */
export function figureTyped(name: TypedName, figure: Settings[TypedName]): string {
  if (typeof figure !== "number" || isWordListName(name)) return [figure].flat().join("、");
  switch (FIGURES[name]) {
    case "fen":
      return plainYuan(figure);
    case "share":
      return String(Math.round(figure * 10_000) / 100);
    default:
      return String(figure);
  }
}

/** What was published for a setting, as it is typed. */
export function publishedTyped(name: TypedName, asOf: PlainDate): string {
  return figureTyped(name, versionOn(name, asOf).value);
}

/** What a text says, or why it says none. */
export function readSetting(name: TypedName, text: string): Settings[TypedName] | SettingFault {
  if (!isWordListName(name)) return readFigure(name, text);
  const words = text.split(/[、,，;；\s]+/).filter((word) => word !== "");
  return words.length > 0 ? words : { text: "settings.fault.words" };
}

/** The figure of a text, or why it says none. */
export function readFigure(name: FigureName, text: string): number | SettingFault {
  const typed = text.trim().replace(/[,，](?=\d{3})/g, "");
  if (!/^\d{1,9}(\.\d+)?$/.test(typed)) return { text: "settings.fault.number" };
  const number = Number(typed);
  switch (FIGURES[name]) {
    case "fen":
      return /\.\d{3}/.test(typed) ? { text: "settings.fault.money" } : fenFromYuan(number);
    case "share":
      return isFigureOf(name, number / 100) ? number / 100 : { text: "settings.fault.share" };
    default:
      return isFigureOf(name, number) ? number : { text: "settings.fault.whole" };
  }
}

/** What is wrong with what is typed, by setting. */
export function faultsOf(
  typed: TypedFigures,
  kept: SettingOverrides,
  asOf: PlainDate,
): ReadonlyMap<TypedName, SettingFault> {
  const settings = settingsOn(asOf, kept);
  const faults = new Map<TypedName, SettingFault>();
  const figureOf = (name: FigureName): number | SettingFault => {
    const text = typed.get(name);
    return text === undefined ? settings[name] : readFigure(name, text);
  };
  for (const [name, text] of typed) {
    const read = readSetting(name, text);
    if (isFault(read)) faults.set(name, read);
  }
  for (const pair of FIGURE_PAIRS) {
    const [least, most] = pair.map(figureOf);
    if (typeof least !== "number" || typeof most !== "number" || least <= most) continue;
    for (const name of pair) if (typed.has(name)) faults.set(name, { text: "settings.fault.pair", pair });
  }
  return faults;
}

function isFault(read: Settings[TypedName] | SettingFault): read is SettingFault {
  return typeof read === "object" && "text" in read;
}

/** What is to be kept once what is typed is saved: what is as published is kept no longer. */
export function withTyped(kept: SettingOverrides, typed: TypedFigures, asOf: PlainDate): SettingOverrides {
  const names = [...typed.keys()];
  const others = Object.entries(kept).filter(([name]) => !names.some((each) => each === name));
  const own = names.flatMap((name) => {
    const read = readSetting(name, typed.get(name) ?? "");
    const isOwn = !isFault(read) && figureTyped(name, read) !== publishedTyped(name, asOf);
    return isOwn ? [[name, read] as const] : [];
  });
  return Object.fromEntries([...others, ...own]);
}
