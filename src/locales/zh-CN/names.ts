import type { Words } from "../words";

export const severities: Words["severities"] = { error: "错误", warning: "提醒", info: "提示" };

export const kinds: Words["kinds"] = {
  members: "党员花名册",
  dues: "党费台账",
  fund: "基金/经费台账",
  branches: "支部信息",
  activities: "三会一课",
  development: "发展党员",
  posts: "班子成员",
  communities: "社区情况",
  publications: "公示记录",
  partners: "共建单位",
  appraisals: "民主评议",
  plan: "规划指标",
  hardship: "困难党员",
  holidays: "节日表",
  assessments: "党组织考评",
  grids: "网格",
  mergers: "社区合并",
  demonstrations: "党建示范点",
  documents: "制度和计划",
  problems: "实际问题",
  projects: "建设项目",
  surveys: "满意度测评",
  talents: "后备人才",
  volunteers: "志愿者",
  visits: "走访记录",
  pairings: "结对帮扶",
  elections: "换届选举",
  units: "两新组织",
  trainings: "培训记录",
  debriefings: "述职评议",
  awards: "表彰记录",
  indicators: "上级指标",
  tasks: "工作任务",
};

export const repairs: Words["repairs"] = {
  spaces: "去除多余空格",
  "full-width": "全角改半角",
  "id-letter": "身份证号末位 x 改为 X",
  phone: "统一手机号写法",
  date: "统一日期写法",
  number: "文本改为数值",
  code: "改为规范用语",
};
