import type { RuleGroupWords } from "../../words";

export const developmentRules: RuleGroupWords = {
  "development/under-age": {
    title: "申请入党时未满 18 岁",
    message: "{birth} 出生，{appliedOn} 递交申请书时为 {age} 周岁。",
    explanation:
      "年满十八岁的人才可以申请入党。出生日期取自身份证号，号码有误时取“出生日期”一栏。请先核对身份证号和申请日期是否录错；确实未满十八岁的，应在年满十八岁后重新递交申请书。",
    basis: "《中国共产党发展党员工作细则》第五条；《中国共产党章程》第一条",
  },
  "development/order": {
    title: "发展党员各环节日期先后颠倒",
    message: "“{step}”{date} 早于“{earlierStep}”{earlierDate}。",
    explanation:
      "发展党员依次经过递交申请书、谈话、确定积极分子、列为发展对象、预审、支部大会接收、党委审批、转正，后一个环节的日期不应早于前一个。请对照入党材料核对日期：录错的改正；材料上的次序确实颠倒的，应报上级党组织研究，不能改日期了事。",
    basis: "《中国共产党发展党员工作细则》规定的程序",
  },
  "development/talk-late": {
    title: "收到申请书后谈话超过一个月",
    message: "{appliedOn} 递交申请书，应在 {latest} 以前谈话，实际为 {talkedOn}。",
    explanation:
      "党支部收到入党申请书后，应在一个月内派人同申请人谈话，了解基本情况。请核对谈话日期；确实晚于一个月的，保留真实日期，今后注意及时谈话。",
    basis: "《中国共产党发展党员工作细则》第七条（2014年文本的条款序号待核）",
  },
  "development/activist-short": {
    title: "积极分子培养教育不满一年",
    message: "{activistOn} 确定为积极分子，最早 {earliest} 可列为发展对象，实际为 {targetOn}。",
    explanation:
      "入党积极分子须经过一年以上的培养教育和考察，才能列为发展对象；一年按月份对应的日期计算，不按 365 天。请核对两个日期：录错的改正；确实不满一年的，应继续培养，满一年后再列为发展对象。",
    basis: "《中国共产党发展党员工作细则》第十三条",
  },
  "development/notice-short": {
    title: "列为发展对象前公示不足五个工作日",
    message: "公示期 {noticeFrom} 至 {noticeTo}，约 {days} 个工作日，不足 {least} 个（未扣除法定节假日，请核对）。",
    explanation:
      "2026 年修订的细则要求列为发展对象前公示不少于五个工作日。这里只除去周六、周日，不知道法定节假日和调休，所以结果供核对。此前开始公示的仍按原规定，不作检查。公示期确实不足的，应补足后再确定。",
    basis: "《中国共产党发展党员工作细则》（2026年5月18日公布修订）第十三条；施行日期待核，可在设置中修改",
  },
  "development/training-short": {
    title: "发展对象集中培训时间不够",
    message: {
      hours: "培训 {hours} 学时，不足 {leastHours} 学时。",
      days: "培训 {days} 天，不足 {leastDays} 天。",
      both: "培训 {hours} 学时、{days} 天，既不足 {leastHours} 学时，也不足 {leastDays} 天。",
    },
    explanation:
      "发展对象应参加短期集中培训，时间一般不少于三天或二十四学时，达到其中一项即可；没有填写学时和天数的不检查。请核对培训记录：录错的改正；确实不够的，应补足培训后再接收。",
    basis: "《中国共产党发展党员工作细则》第十七条",
  },
  "development/meeting-late": {
    title: "预审后超过一个月才开支部大会",
    message: "{prereviewOn} 预审，应在 {latest} 以前召开支部大会，实际为 {acceptedOn}。",
    explanation:
      "2026 年修订的细则要求，预审合格后一个月内召开支部大会讨论接收预备党员。修订公布以前预审的不作检查。请核对日期；确实晚了的，保留真实日期，并向上级党委说明原因。",
    basis: "《中国共产党发展党员工作细则》（2026年5月18日公布修订）第十九条；施行日期待核，可在设置中修改",
  },
  "development/approval-late": {
    title: "党委审批超过期限",
    message: {
      late: "{acceptedOn} 支部大会接收，{approvedOn} 审批，超过 {months} 个月。",
      beyond: "{acceptedOn} 支部大会接收，{approvedOn} 审批，超过了最长的 {months} 个月。",
    },
    explanation:
      "党委对支部上报的接收预备党员的决议应在三个月内审批，特殊情况可以延长，但不得超过六个月。请核对审批日期：三至六个月的，请备注延长的原因；超过六个月的，应请示上级党委如何处理。",
    basis: "《中国共产党发展党员工作细则》预备党员审批条款（2026年修订为第二十五条，2014年文本的条款序号待核）",
  },
  "development/introducers": {
    title: "入党介绍人不符合要求",
    message: {
      count: "应有 {needed} 名入党介绍人，现填写 {count} 名。",
      "not-full-member": "{names} 在花名册中不是正式党员，或不在花名册中。",
    },
    explanation:
      "申请入党的人要有两名正式党员作介绍人。已经支部大会接收，或者已是预备党员、正式党员的，都应填写；两个名字用顿号隔开。程序在全部花名册中查找，不限本支部；没有花名册时只看人数。请核对姓名是否写错、介绍人是否已转为正式党员；介绍人属于其他单位的，请保留证明并在备注中写明。",
    basis: "《中国共产党章程》第五条；《中国共产党发展党员工作细则》关于入党介绍人的规定",
  },
  "development/extension": {
    title: "延长预备期的时间不合规定",
    message: "延长预备期 {months} 个月，应不少于 {least} 个月、不超过 {most} 个月。",
    explanation:
      "预备党员需要继续考察和教育的，可以延长预备期一次，时间不能少于半年，最长不超过一年。请核对支部大会决议上的延长时间，录错的改正；决议本身不合规定的，应报上级党委研究。",
    basis: "《中国共产党章程》第七条；《中国共产党发展党员工作细则》关于预备期的规定",
  },
  "development/stage-conflict": {
    title: "当前阶段与日期不一致",
    message: "当前阶段为“{stage}”，但已填写“{step}”，应为“{reached}”。",
    explanation:
      "当前阶段应与已经完成的最后一个环节一致；晚于检查日期的视为计划，不算完成。请看看是忘了更新当前阶段，还是日期填错了栏。每年的发展党员人数按各环节日期统计，不一致会使人数前后不符。",
    basis: "《中国共产党发展党员工作细则》规定的程序；登记一致是记录要求",
  },
};
