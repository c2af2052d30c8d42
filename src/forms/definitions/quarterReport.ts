import { fenFromYuan, type Fen } from "../../domain/values/money";
import { quarterBefore } from "../../domain/values/quarters";
import type { Verdict } from "../../domain/verdict/verdict";
import { branchOverview } from "./branchOverview";
import { checkReport } from "./checkReport";
import { developmentProgress } from "./developmentProgress";
import { duesArrears } from "./duesArrears";
import { duesIn } from "../figures/duesByBranch";
import { duesLedger } from "./duesLedger";
import {
  defineForm,
  duesTargetOf,
  reportFields,
  reportValues,
  type Form,
  type FormContext,
  type Totals,
} from "../engine/form";
import { loveFundPublication } from "./loveFundPublication";
import { organizationLife } from "./organizationLife";
import { partyFundPublication } from "./partyFundPublication";
import { planProgress } from "./planProgress";
import { field } from "../engine/vocabulary";

/**
 * 季度工作报表: one page for the street committee with the figures of the other forms and whether the book is fit to be
 * handed in. What the book has no data for stays blank.
 */
export const quarterReport = defineForm({
  id: "quarter-report",
  title: "季度工作报表",
  fields: {
    ...reportFields,
    branches: field("count", "党支部数"),
    full: field("count", "正式党员"),
    probationary: field("count", "预备党员"),
    men: field("count", "男"),
    women: field("count", "女"),
    overdue: field("count", "届满未换届支部"),
    due: field("money", "本季应缴"),
    paid: field("money", "本季实缴"),
    paidToDate: field("money", "本年累计实缴"),
    dueBefore: field("money", "上季应缴"),
    paidBefore: field("money", "上季实缴"),
    duesTarget: field("money", "年度党费目标"),
    inArrears: field("count", "欠缴人数"),
    arrears: field("money", "欠缴金额"),
    loveFundOpening: field("money", "爱心基金上季结余"),
    loveFundIncome: field("money", "爱心基金收入"),
    loveFundExpense: field("money", "爱心基金支出"),
    aidCount: field("count", "救助人次"),
    partyFundBudget: field("money", "党建经费预算"),
    partyFundExpense: field("money", "党建经费本季支出"),
    partyFundExpenseToDate: field("money", "党建经费累计支出"),
    applied: field("count", "入党申请人"),
    activist: field("count", "积极分子"),
    target: field("count", "发展对象"),
    accepted: field("count", "接收预备党员"),
    converted: field("count", "转正"),
    meetingsOwed: field("count", "应开会议"),
    meetingsMissing: field("count", "缺开会议"),
    met: field("count", "指标已完成"),
    unmet: field("count", "指标未完成"),
    notDue: field("count", "指标未到期"),
    noData: field("count", "指标无数据"),
    errors: field("count", "错误数"),
    warnings: field("count", "提醒数"),
    infos: field("count", "提示数"),
    outcome: field("text", "检查结论"),
  },
  lists: {},
  content: (context) => {
    const branches = totalsOf(branchOverview, context);
    const dues = totalsOf(duesLedger, context);
    const duesBefore = duesIn(context.duesBefore, quarterBefore(context.analysis.quarter).quarter);
    const arrears = totalsOf(duesArrears, context);
    const loveFund = totalsOf(loveFundPublication, context);
    const partyFund = totalsOf(partyFundPublication, context);
    const development = totalsOf(developmentProgress, context);
    const meetings = totalsOf(organizationLife, context);
    const plan = totalsOf(planProgress, context);
    const check = totalsOf(checkReport, context);
    return {
      values: {
        ...reportValues(context),
        branches: branches.count("branches"),
        full: branches.count("full"),
        probationary: branches.count("probationary"),
        men: branches.count("men"),
        women: branches.count("women"),
        overdue: branches.count("overdue"),
        due: dues.money("due"),
        paid: dues.money("paid"),
        paidToDate: dues.money("paidToDate"),
        dueBefore: duesBefore?.due ?? null,
        paidBefore: duesBefore?.paid ?? null,
        duesTarget: duesTargetOf(context),
        inArrears: arrears.count("members"),
        arrears: arrears.money("arrears"),
        loveFundOpening: loveFund.money("opening"),
        loveFundIncome: loveFund.money("income"),
        loveFundExpense: loveFund.money("expense"),
        aidCount: loveFund.count("aidCount"),
        partyFundBudget: partyFund.money("budget"),
        partyFundExpense: partyFund.money("expense"),
        partyFundExpenseToDate: partyFund.money("expenseToDate"),
        applied: development.count("applied"),
        activist: development.count("activist"),
        target: development.count("target"),
        accepted: development.count("accepted"),
        converted: development.count("converted"),
        meetingsOwed: meetings.count("owed"),
        meetingsMissing: meetings.count("missing"),
        met: plan.count("met"),
        unmet: plan.count("unmet"),
        notDue: plan.count("notDue"),
        noData: plan.count("noData"),
        errors: check.count("errors"),
        warnings: check.count("warnings"),
        infos: check.count("infos"),
        outcome: OUTCOMES[context.verdict],
      },
      lists: {},
      totals: { fit: Number(context.verdict === "fit") },
    };
  },
});

const OUTCOMES = { fit: "可以报送", unfit: "不能报送", open: "不能判断" } as const satisfies Record<Verdict, string>;

/** Another form's figures by name; null for those it does not have, and for all where it is not made. */
function totalsOf({ content }: Form, context: FormContext) {
  const made = content(context);
  const totals: Totals = typeof made === "string" ? {} : made.totals;
  return {
    count: (name: string): number | null => totals[name] ?? null,
    money: (name: string): Fen | null => {
      const yuan = totals[name];
      return yuan === undefined ? null : fenFromYuan(yuan);
    },
  };
}
