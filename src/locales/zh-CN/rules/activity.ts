import type { RuleGroupWords } from "../../words";

export const activityRules: RuleGroupWords = {
  "activity/branch-meeting-missing": {
    title: "缺支部党员大会",
    message: "{year} 年第 {periods} 季度没有支部党员大会记录。",
    explanation:
      "支部党员大会一般每季度召开一次，这里检查报告期所在年份已经结束的各季度。开了会没有登记的请补记，写明日期、应到和实到人数；没有召开的请说明原因并尽快补开。记录从年中开始的，以前各季度也会列出，请把前面的记录补上。",
    basis: "《中国共产党支部工作条例（试行）》（2018）第十一条",
  },
  "activity/committee-meeting-missing": {
    title: "缺支部委员会会议",
    message: "{year} 年 {periods} 月没有支部委员会会议记录。",
    explanation:
      "设支部委员会的支部，支委会一般每月召开一次，这里检查报告期所在年份已经结束的各月。是否设支委会以支部信息中的委员人数为准；没有这一列的，正式党员七人以上视为设有支委会。开了会没有登记的请补记，没有召开的请说明原因。",
    basis: "《中国共产党支部工作条例（试行）》（2018）第十二条",
  },
  "activity/lecture-missing": {
    title: "缺党课",
    message: "{year} 年第 {periods} 季度没有党课记录。",
    explanation:
      "党课应定期开展，这里按每季度一次检查报告期所在年份已经结束的各季度。上了党课没有登记的请补记，写明主讲人和主题；没有开展的请尽快安排。",
    basis: "《中国共产党支部工作条例（试行）》（2018）第十六条要求定期开展；每季度一次是普遍采用的本地做法",
  },
  "activity/theme-day-missing": {
    title: "缺主题党日",
    message: "{year} 年 {periods} 月没有主题党日记录。",
    explanation:
      "党支部每月相对固定一天开展主题党日，这里检查报告期所在年份已经结束的各月。开展了没有登记的请补记，没有开展的请说明原因。",
    basis: "《中国共产党支部工作条例（试行）》（2018）第十六条",
  },
  "activity/appraisal-missing": {
    title: "缺民主评议党员",
    message: {
      meeting: "{years} 年没有民主评议党员记录。",
      result: "有 {count} 名正式党员没有评议结果：{names}。",
    },
    explanation:
      "党支部一般每年开展一次民主评议党员，可以结合组织生活会进行，每名正式党员都应有评议结果。这里检查账册中有活动记录、且已经结束的年份；账册有民主评议表的，再按最近一年核对每名正式党员的结果。请补记评议会议，或补填缺少的结果；因故没有参加评议的，请在备注栏写明。",
    basis: "《中国共产党支部工作条例（试行）》（2018）第十八条（条款序号待核）；本地规划要求（P15）",
  },
  "activity/joint-meeting-missing": {
    title: "缺联席会议",
    message: "{year} 年第 {periods} 季度没有联席会议记录。",
    explanation:
      "按本地社区党建规划，联席会议每季度召开一次；账册中从未记录过联席会议的，不作检查。开了会没有登记的请补记，没有召开的请尽快安排。",
    basis: "本地规划要求（P14），属于本地做法，不是全国统一规定",
  },
  "activity/attendance-invalid": {
    title: "到会人数有误",
    message: {
      above: "应到 {expected} 人，实到 {attended} 人，实到多于应到。",
      negative: "实到人数为 {attended}，不能是负数。",
    },
    explanation:
      "实到人数不会多于应到人数，也不会是负数。常见原因是两栏填反，或把列席人员、入党积极分子计入了实到。请对照签到表改正，列席人员可写在备注栏。",
    basis: "记录的基本要求：实到人数不超过应到人数",
  },
  "activity/quorum": {
    title: "到会人数未过半数",
    message: "应到 {expected} 人，实到 {attended} 人，没有超过半数。",
    explanation:
      "支部党员大会须有超过半数有表决权的党员到会才能开会，表决须经超过半数的应到会有表决权党员赞成才能通过。没有过半的，会上的表决无效，应另行召开。请先核对签到表：人数登记有误的改正；确实不足的，请补开会议。",
    basis: "《中国共产党支部工作条例（试行）》（2018）第十一条",
  },
  "activity/date-future": {
    title: "活动日期还没有到",
    message: "日期为 {date}，晚于检查日期 {asOf}。",
    explanation:
      "活动记录应在活动之后登记，日期不会晚于今天。可能是年份或月份录错，也可能把计划安排记成了已开展的活动。录错的请改正；还没有开展的，请等开展后再登记。",
    basis: "记录的基本要求：如实记载已开展的活动",
  },
};
