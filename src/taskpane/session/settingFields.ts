/**
 * The clerk's own figures as a form shows them: in which groups, as what text, and what is wrong with a text.
 */
import type { PlainDate } from "../../domain/dates";
import { fenFromYuan, plainYuan } from "../../domain/money";
import {
  FIGURE_PAIRS,
  FIGURES,
  isFigureOf,
  settingsOn,
  versionOn,
  type FigureName,
  type SettingOverrides,
} from "../../domain/settings";
import type { PaneText } from "../../locales/pane";

export interface SettingGroup {
  readonly title: PaneText;
  readonly figures: readonly FigureName[];
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
    ],
  },
];

/** What is typed in place of what is kept, by figure. */
export type TypedFigures = ReadonlyMap<FigureName, string>;

/** Why a text is no figure, and the facts that the sentence names. */
export interface SettingFault {
  readonly text: PaneText;
  /** Both figures where one is more than the other. */
  readonly pair?: readonly [least: FigureName, most: FigureName];
}

/** A figure as it is typed: amounts in yuan, shares in per cent. */
export function figureTyped(name: FigureName, figure: number): string {
  switch (FIGURES[name]) {
    case "fen":
      return plainYuan(figure);
    case "share":
      return String(Math.round(figure * 10_000) / 100);
    default:
      return String(figure);
  }
}

/** The figure that was published, as it is typed. */
export function publishedTyped(name: FigureName, asOf: PlainDate): string {
  return figureTyped(name, versionOn(name, asOf).value);
}

/** What a text says, or why it says none. */
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

/** What is wrong with the figures that are typed, by figure. */
export function faultsOf(
  typed: TypedFigures,
  kept: SettingOverrides,
  asOf: PlainDate,
): ReadonlyMap<FigureName, SettingFault> {
  const settings = settingsOn(asOf, kept);
  const faults = new Map<FigureName, SettingFault>();
  const figureOf = (name: FigureName): number | SettingFault => {
    const text = typed.get(name);
    return text === undefined ? settings[name] : readFigure(name, text);
  };
  for (const name of typed.keys()) {
    const figure = figureOf(name);
    if (typeof figure !== "number") faults.set(name, figure);
  }
  for (const pair of FIGURE_PAIRS) {
    const [least, most] = pair.map(figureOf);
    if (typeof least !== "number" || typeof most !== "number" || least <= most) continue;
    for (const name of pair) if (typed.has(name)) faults.set(name, { text: "settings.fault.pair", pair });
  }
  return faults;
}

/** What is to be kept once what is typed is saved: a figure that is as published is kept no longer. */
export function withTyped(kept: SettingOverrides, typed: TypedFigures, asOf: PlainDate): SettingOverrides {
  const names = [...typed.keys()];
  const others = Object.entries(kept).filter(([name]) => !names.some((each) => each === name));
  const own = names.flatMap((name) => {
    const figure = readFigure(name, typed.get(name) ?? "");
    return typeof figure === "number" && figure !== versionOn(name, asOf).value ? [[name, figure] as const] : [];
  });
  return Object.fromEntries([...others, ...own]);
}
