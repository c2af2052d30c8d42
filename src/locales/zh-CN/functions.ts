import type { Words } from "../words";

export const functions: Words["functions"] = {
  "unknown-class": "不认识缴费类别“{class}”。可以写：{known}。",
  "no-base": "缴费类别“{class}”要有党费计算基数才能计算。",
  "bad-money": "“{value}”不是金额，或者小于零。",
  "bad-date": "“{value}”不是日期，可以写成 2026-09-30。",
  "bad-month": "“{value}”不是月份，可以写 1 至 12、3月或 2026-03。",
  "months-reversed": "起始月份（{from}）在截止月份（{to}）之后，请对调。",
  "id-digits-lost": "身份证号存成了数字，末尾几位已经丢失。请把单元格设为文本格式，再重新输入。",
  "bad-id": "身份证号不正确，请先核对。",
};
