/**
 * The quarter's charts, in the order in which they stand on their sheet.
 */
import type { ChartSource } from "./charts/chart";
import { developmentChart } from "./charts/development";
import { collectionRateChart, duesByBranchChart, duesByMonthChart } from "./charts/dues";
import { loveFundCharts, partyFundChart } from "./charts/funds";
import { membersByAgeChart, membersByEducationChart } from "./charts/members";
import { meetingsChart } from "./charts/meetings";
import { planTargetsChart } from "./charts/planTargets";

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
