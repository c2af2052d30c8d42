/** The text for the chat group of the branches: who is asked what by when, and nobody's name or number. */
import type { StreetResult } from "../consolidate";
import type { Slips } from "./make";
import { quarterTitle } from "./sheets";

export function groupMessage({ standings, context }: StreetResult, { slips, receipts }: Slips, due: string): string {
  const [, month, day] = due.split("-").map(Number);
  const missing = standings.filter(({ state }) => state === "missing").map(({ branch }) => branch.branch);
  const period = quarterTitle(`${context.period.year}Q${context.period.quarter}`);
  const returned = slips
    .filter(({ branch }) => !missing.includes(branch))
    .map(({ branch, items }) => {
      const must = items.filter(({ ask }) => ask === "must").length;
      return `\u3000${branch}：必须改正 ${must} 项，请核对或说明 ${items.length - must} 项`;
    });
  return [
    `【${period}报送情况】`,
    `已收到 ${receipts.length} 个支部，共 ${standings.length} 个。`,
    ...(missing.length === 0 ? [] : [`还没有报送：${missing.join("、")}。`]),
    ...(returned.length === 0 ? [] : ["下列支部请看各自的退回单：", ...returned]),
    `请于 ${month} 月 ${day} 日前改正重报。退回单单独发给各支部，请勿在群内发送账册和身份证号。`,
    "",
  ].join("\n");
}

/** Files by branch: `退回单_东风里党支部_2026Q3.xlsx`. */
export function slipName(what: "退回单" | "回执", branch: string, period: string): string {
  return `${what}_${branch.replace(/[\\/:*?"<>|\s]/g, "")}_${period}`;
}

export const GROUP_MESSAGE = "群通知.txt";
