/** ② 检查. */
export const check = {
  "check.title": "检查",
  "check.start": "开始检查",
  "check.again": "重新检查",
  "check.notBegun": "检查会对照党费、组织、发展党员等规则逐行核对，不改动任何内容。",
};
