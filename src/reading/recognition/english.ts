/**
 * Headers written in English alone, as exports and bilingual forms have them: word by word in Chinese, where every word is known.
 */

const WORDS: Readonly<Record<string, string>> = {
  "date of birth": "出生日期",
  birthday: "出生日期",
  birthdate: "出生日期",
  birth: "出生",
  dob: "出生日期",
  name: "姓名",
  "full name": "姓名",
  gender: "性别",
  sex: "性别",
  ethnicity: "民族",
  nationality: "民族",
  "ethnic group": "民族",
  nation: "民族",
  "id card": "身份证",
  idcard: "身份证",
  "identity card": "身份证",
  "id number": "身份证号",
  "id no": "身份证号",
  "id card no": "身份证号",
  "id card number": "身份证号",
  "identity number": "身份证号",
  id: "身份证号",
  education: "学历",
  degree: "学位",
  "education level": "学历",
  mobile: "手机",
  cellphone: "手机",
  cell: "手机",
  "mobile phone": "手机",
  phone: "电话",
  tel: "电话",
  telephone: "电话",
  landline: "固定电话",
  contact: "联系方式",
  "contact number": "联系电话",
  address: "住址",
  home: "家庭",
  remark: "备注",
  remarks: "备注",
  note: "备注",
  notes: "备注",
  comment: "备注",
  comments: "备注",
  member: "党员",
  party: "党",
  branch: "支部",
  "party branch": "党支部",
  secretary: "书记",
  "deputy secretary": "副书记",
  join: "入党",
  joined: "入党",
  "joined on": "入党日期",
  joining: "入党",
  "join date": "入党日期",
  "date joined": "入党日期",
  "date of joining the party": "入党日期",
  "date of joining party": "入党日期",
  "joining date": "入党日期",
  "date of full membership": "转正日期",
  "full membership date": "转正日期",
  category: "类别",
  type: "类型",
  kind: "种类",
  status: "状态",
  occupation: "职业",
  job: "职业",
  position: "职务",
  post: "职务",
  title: "主题",
  duty: "职责",
  duties: "分工",
  date: "日期",
  time: "时间",
  year: "年度",
  month: "月份",
  quarter: "季度",
  period: "期间",
  amount: "金额",
  paid: "实缴",
  "amount paid": "实缴金额",
  "paid on": "缴纳日期",
  "payment date": "缴纳日期",
  "date paid": "缴纳日期",
  "payment method": "缴纳方式",
  method: "方式",
  due: "应缴",
  "monthly due": "月应缴",
  "monthly dues": "月应缴",
  dues: "党费",
  base: "基数",
  total: "合计",
  income: "收入",
  receipts: "收入",
  receipt: "收据",
  expense: "支出",
  expenses: "支出",
  expenditure: "支出",
  balance: "余额",
  summary: "摘要",
  description: "摘要",
  voucher: "凭证",
  handler: "经办人",
  budget: "预算",
  fund: "基金",
  meeting: "会议",
  activity: "活动",
  topic: "主题",
  subject: "主题",
  content: "内容",
  host: "主持人",
  chair: "主持人",
  speaker: "主讲人",
  place: "地点",
  venue: "地点",
  location: "地点",
  attended: "实到",
  attendance: "实到人数",
  attendees: "实到人数",
  expected: "应到",
  stage: "阶段",
  result: "结果",
  unit: "单位",
  number: "号",
  no: "号",
  of: "",
  the: "",
  and: "",
  in: "",
};

/** The most words of an entry. */
const MOST_WORDS = Math.max(...Object.keys(WORDS).map((entry) => entry.split(" ").length));

/** An English header in Chinese words; null for any other text, and where a word is not known. */
export function fromEnglish(text: string): string | null {
  if (!/[A-Za-z]{2}/.test(text) || /[^\x20-\x7e]/.test(text)) return null;
  const words = text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  let chinese = "";
  for (let at = 0; at < words.length;) {
    const entry = longestEntry(words, at);
    if (entry === null) return null;
    chinese += WORDS[entry] ?? "";
    at += entry.split(" ").length;
  }
  return chinese === "" ? null : chinese;
}

function longestEntry(words: readonly string[], at: number): string | null {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
    const entry = words.slice(at, at + count).join(" ");
    if (Object.hasOwn(WORDS, entry)) return entry;
  }
  return null;
}
