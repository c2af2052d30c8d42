/**
 * The quarter's charts, in the order in which they stand on their sheet.
 */
import type { ChartSource } from "./chart";
import { developmentChart } from "./development";
import { collectionRateChart, duesByBranchChart, duesByMonthChart } from "./dues";
import { loveFundCharts, partyFundChart } from "./funds";
import { membersByAgeChart, membersByEducationChart } from "./members";
import { meetingsChart } from "./meetings";
import { planTargetsChart } from "./planTargets";

export const CHART_SOURCES: readonly ChartSource[] = [
  duesByBranchChart,
  collectionRateChart,
  duesByMonthChart,
  loveFundCharts,
  partyFundChart,
  membersByAgeChart,
  membersByEducationChart,
  developmentChart,
  meetingsChart,
  planTargetsChart,
];
