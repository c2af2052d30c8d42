/**
 * The words that headers are made of, by the concept they name. Clerks write one header in dozens of ways: the words differ,
 * their order differs, the concepts are the same. Adding a word here is understood in every field that has its concept.
 *
 * A concept's name is its usual Chinese word; names that begin with `@` are aspects (when, how much, which number), which a
 * field's type may imply; words of the empty concept say nothing.
 */
const CONCEPTS: Readonly<Record<string, string>> = {
  "": "最终 成份 成分 本月 当月 本期 综合 预备期满 期满 层级 信息 详细情况 的 之 为 被 把 于 在 了 是 及 与 和 或 并 其 该 本 由 从 给 请 填 填写 选填 必填 具体 详细 目前 现 现在 当前 现有 本次 当次 最近 最近一次 上一次 上次 上届 本届 首次 第一次 初次 所 所在 所属 归属 隶属 本人 个人 自己 参加 进行 开展 举行 举办 召开 提交 递交 提出 写 哪个 哪 何 任何 实际 还 还是 起止 按期 经 全体 在册 组成 每届 安排 流水 成员们 处于 到 时 时的 常用 属 属于 属哪个 被评 参 发生 完成 申请后 派人 用户 使用 成为 列为 列入 列 确定为 确定 确立 确认 定为 选为 认定为 认定 担任 所任 任 出具 领取时 主要 总 填报用 各 位 名 两 两名 2名 1、2 12 一 数据 交的是 属于哪一 几 家 常",
  // Aspects.
  "@date":
    "时间 日期 年月 年月日 日 何时 何年何月 何日 什么时候 什么时间 时候 日子 时点 年/月/日 yyyy-MM yyyy-MM-dd YYYY-MM-DD date",
  "@year": "年 全年 整年 年度 年份 本年 本年度 当年",
  "@month": "月 每月 月度 每个月 按月 逐月",
  "@amount": "金额 数额 额 额度 款 款额 费 费用 元 发生额",
  "@people": "人数 人次",
  "@count": "数 数量 个数 名额 总数",
  "@no": "号 号码 编号 编码 代码 编碼 NO NO. No No.",
  "@name": "姓名 名字 名称 全称 全名 名",
  "@who": "人 人员 者 同志 谁 对象 成员 干部",
  "@kind": "类别 类型 种类 分类 类 别 性质 属性",
  "@way": "方式 形式 方法 渠道 途径",
  "@whether": "是否 是不是 是否为 是否属 是否属于 有无 有没有 否 与否",
  "@state": "情况 状况 状态 现状 详情",
  "@place": "地点 地方 场所 场地 位置 哪里 何处 在哪 在哪里 处 开 栏位置",
  "@rate": "率 比例 比率 占比 百分比",
  "@phone": "电话 联系电话 联系方式 电话号码 联络电话 联络方式",
  // Whose fact it is: others than the person of the row.
  "!介绍人": "介绍人 入党介绍人",
  "!联系人": "联系人 培养联系人 联络人",
  "!亲属": "父亲 母亲 父 母 配偶 爱人 丈夫 妻子 子女 孩子 儿子 女儿 家属 亲属 监护人 户主 家长 紧急联系人",
  "!谈话人": "谈话人 入党谈话人",
  "!他人": "审批人 审核人 推荐人 证明人 填表人 收款人 领款人 创建人 操作人 记录人 小组长 党小组长 班主任 导师 带班领导",
  // Who and where.
  党员: "党员 中共党员 共产党员",
  党: "党 中共 中国共产党 共产党",
  组织: "基层组织 党组织 组织 基层党组织 党的组织",
  支部: "支部 党支部 党总支 总支 党总支部 总支部 基层支部 基层党支部 党总支部 直属党支部 部门",
  党委: "党委 党委会 分党委 二级党委 基层党委 党工委 党组",
  上级: "上级 上一级 上级党组织 上级党委 上级组织",
  团: "团支部 团委 团组织 共青团 团员 团",
  工会: "工会 工会小组 会员",
  小组: "党小组 小组",
  委员会: "委员会 支委会 支部委员会 班子 支委 委员 领导班子 支部班子",
  单位: "单位 工作单位 就业单位 企业 公司",
  社区: "社区 居委会 村",
  组织关系: "组织关系 党组织关系",
  // The person.
  身份证:
    "身份证 公民身份证 居民身份证 公民身份 居民身份 二代证 二代身份证 身份证件 证件 身份證 公民身份证件 身份号码 身份证号 身份证号码",
  身份: "身份 政治身份 政治面貌 政治面目",
  性别: "性别 姓别 男女 性別",
  民族: "民族 族别 族 所属民族",
  出生: "出生 生日 生于 出生于 生年月日 生年",
  学历: "学历 在职学历 全日制学历 第一学历 文化程度 文化水平 文化 教育程度 受教育程度 学历程度 学历层次 最高学历 最后学历 毕业学历 现有学历 学历水平",
  手机: "手机 手机号 手机号码 移动电话 手机电话 移动手机 移动电话号码 手机联系电话",
  固话: "固定电话 座机 固话 宅电 家庭电话 家里电话 座机电话 家庭固定电话 住宅电话 固定电话号码 办公电话",
  住址: "住址 现住地 常住地 居住详址 详址 地址 居住地 住处 住宅 居住地址 住宅地址 家庭住址 家庭地址 通讯地址 通信地址 联系地址 居住 住 家庭居住地 居住地点 家庭居住地址",
  家庭: "家庭 家里 家中",
  单位地址: "单位地址 办公地址 工作地址",
  职业: "职业 从事工作 从业 工作 就业 工作岗位 从事职业 何处工作 就业情况",
  岗位: "岗位",
  职务: "职务 任职 职位 任何职 任何职务",
  党内: "党内 党员职务 党支部内 支部内 在支部 在党内 党务",
  正式: "正式 正式党员 正",
  预备: "预备 预备党员 中共预备党员 预",
  转正: "转正 转为正式党员 成为正式党员 转正式党员 预备转正 转为正式 转成正式党员",
  入党: "入党 加入党组织 加入中国共产党 加入中共 加入共产党 加入党 吸收入党 入黨",
  党籍: "党籍",
  正常: "正常",
  失联: "失联 失去联系 失去联络",
  流动: "流动 外出流动 外出 流入",
  去向: "去向 流动去向地 流向 流动去向 外出流向 方向 流出地 流动方向 外出去向",
  困难: "困难 特困 生活困难 贫困 困难党员",
  // Coming, going and what was before.
  转入: "转入 调入 迁入 接转 转接入 转来",
  转出: "转出 调出 迁出 转走 转往 离开",
  死亡: "死亡 去世 逝世 亡故 病故 离世",
  出党: "出党 开除党籍 除名 退党 停止党籍",
  原: "原 原先 曾 曾任 以前 前任 历史",
  上年: "上年 去年 上年度 上一年",
  下次: "下次 下届 下一次 应换届 到届 届满 拟",
  计划: "计划 拟定 预计 规划",
  // The ladder of membership.
  申请: "申请 申请书 入党申请 入党申请书 申请入党 书面申请 书面申请书 申报 申請書",
  谈话: "谈话 谈心谈话 谈心 组织谈话 入党前谈话 组织派人谈话",
  积极分子: "积极分子 入党积极分子 积极份子 入党积极份子",
  发展对象: "发展对象 重点发展对象 重点对象 重点培养对象",
  接收: "接收 吸收 接收为 吸收为 发展",
  大会: "支部大会 支部党员大会 党员大会 大会 支部会",
  讨论: "讨论 讨论通过 通过 表决 审议",
  审批: "审批 批准 批复 核准 审核批准 同意 审批通过",
  预审: "预审",
  培养: "培养 培养教育 培养考察 教育培养 培育",
  阶段: "阶段 培养阶段 发展阶段 程度 进度 进展 步 哪一步",
  介绍: "介绍",
  公示: "公示 公开 公布 张榜 发布 上墙 公示公开 张贴 上墙公示 公告",
  起: "起 起始 开始 起算",
  止: "止 截止 结束 终止 到期",
  培训: "培训 集中培训 轮训 受训 参训 岗位轮训 集训",
  学时: "学时 课时 时长",
  天: "天 天数 日数 几天 期限 期",
  延期: "延期 延长 延长预备期 预备期延长 预备期延期 延期转正 延长期",
  // Dues.
  党费: "党费",
  缴: "缴费 缴纳 缴 缴交 缴款 计费 计缴 付款 支付 收费 收款 收缴 交易 缴存 纳",
  应缴: "应缴 应纳 应收 该缴 应缴纳 应当缴纳 应当缴 须缴 应付",
  实缴: "实缴 实际缴纳 实际缴费 实收 已缴 已缴纳 实际缴 已收 实付",
  欠缴: "欠缴 未缴 欠费 欠",
  补缴: "补缴",
  上缴: "上缴 上交",
  标准: "标准 定额",
  基数: "基数 计算基数 基准 核算基数 核定基数",
  工资: "工资 工资收入 工资总额 收入总额 税后收入 税后工资 月收入 税后工资总额",
  合计: "合计 总计 共计 总额 累计 小计 共 总和",
  减免: "减免 减缴 少缴免缴 免缴 少缴 减免缴 少缴或免缴",
  备注: "备注 附注 另注 备注说明 补充说明 其他说明 其它说明 说明事项 备考",
  说明: "说明",
  月份: "月份 几月 几月份 哪月 哪个月 何月",
  期间: "期间 周期 时段 所属期 期数 期次 归属期",
  季度: "季度 季 哪一季度 几季度",
  // Funds.
  收入: "收入 拨入 筹集 拨款 进账 收到 增加 收方 转入金额 入账 进项",
  支出: "支出 列支 开支 取出 出账 支用 付方 减少 支付出",
  贷方: "贷方",
  借方: "借方",
  余额: "余额 剩余 结余 结存 滚存 滚存结余 账面结余 账面余额",
  账: "账 账面 账户 记账 登账 入账日",
  摘要: "摘要",
  事由: "事由 缘由",
  用途: "用途 使用方向 用处 去处",
  内容: "内容 事项 什么",
  项目: "项目",
  主题: "主题 议题 题目 标题 议程 课题",
  经办: "经办 承办 经手 经办人 经手人 承办人 经办人员 经手人员",
  签名: "签名 签字 签章",
  凭证: "凭证 单据 票据 凭单 凭证字号 发票 收据 票 单 凭证号",
  预算: "预算",
  基金: "基金 经费 资金",
  受助: "受助 救助 帮扶 慰问 补助 受益 发放 资助 受助人 帮扶人 救助人 受益人",
  研究: "研究 会议研究 研究决定 上会 决定",
  业务: "业务 经济业务",
  // Meetings.
  会议: "会议 会 开会",
  活动: "活动",
  组织生活: "组织生活 三会一课",
  主持: "主持 主持人",
  党课: "党课",
  主讲: "主讲 授课 讲课 讲授 主讲人 授课人 讲课人 授课老师 授课教师 主讲教师 主讲老师",
  老师: "老师 教师",
  应到: "应到 应参加 应出席 应参会 应到会",
  实到: "实到 到会 出席 实际到会 参会 到场 实到会 实际参加 实际参会 实际出席",
  学习: "学习",
  // Branches and their officers.
  书记: "书记 支书 负责人 支部书记 党支部书记 党组织书记 一把手",
  副书记: "副书记 副职 副支书",
  换届: "换届 换届选举 选举 当选 改选 换届改选",
  任期: "任期 届期",
  上任: "上任 就任 任职 担任现职 到任",
  离任: "离任 离职 免职 卸任 不再任职 去职",
  分工: "分工 职责 负责工作 职责分工",
  专职: "专职 兼职",
  // Appraisals.
  评议: "评议 民主评议 评定 评价 参评 定等 综合评定 综合评价",
  结果: "结果 结论 等次 等级 档次 最终等次",
  处置: "处置 处理 帮教 整改 后续 措施 意见",
};

/** 交 stands for 缴 in every word of paying. */
function spellings(word: string): string[] {
  return word.includes("缴") ? [word, word.replaceAll("缴", "交")] : [word];
}

const LEXICON: ReadonlyMap<string, string> = new Map(
  Object.entries(CONCEPTS).flatMap(([concept, words]) =>
    words.split(" ").flatMap((word) => spellings(word).map((spelling): [string, string] => [spelling, concept])),
  ),
);

const LONGEST = Math.max(...[...LEXICON.keys()].map((word) => word.length));

const KNOWN: ReadonlySet<string> = new Set(LEXICON.values());

/** Whether a concept is one of the lexicon's, not characters that stand for themselves. */
export function isKnownConcept(concept: string): boolean {
  return KNOWN.has(concept);
}

/** A header's concepts; what the lexicon does not know stands for itself. */
export type Concepts = ReadonlySet<string>;

const known = new Map<string, Concepts>();

/**
 * The concepts of a header's key, from the fewest words that leave the least unknown: 入党积极分子确定时间 is 积极分子 and a date.
 */
export function conceptsOf(key: string): Concepts {
  let concepts = known.get(key);
  if (!concepts) {
    concepts = segment(key);
    if (known.size < MOST_REMEMBERED) known.set(key, concepts);
  }
  return concepts;
}

const MOST_REMEMBERED = 20_000;
/** A character that no word covers weighs as much as so many words. */
const UNKNOWN = 10;

interface Path {
  readonly cost: number;
  readonly words: readonly string[];
}

function segment(key: string): Concepts {
  const best: Array<Path | undefined> = [{ cost: 0, words: [] }];
  for (let start = 0; start < key.length; start += 1) {
    const path = best[start] as Path;
    const offer = (end: number, cost: number): void => {
      const known = best[end];
      if (!known || path.cost + cost < known.cost)
        best[end] = { cost: path.cost + cost, words: [...path.words, key.slice(start, end)] };
    };
    offer(start + 1, UNKNOWN);
    for (let end = start + 1; end <= Math.min(key.length, start + LONGEST); end += 1) {
      // Words of one character are the likeliest to be a part of another.
      if (LEXICON.has(key.slice(start, end))) offer(end, end - start === 1 ? 2 : 1);
    }
  }
  return collect((best[key.length] as Path).words);
}

/** The concepts of words, neighbouring unknown characters as one. */
function collect(words: readonly string[]): Concepts {
  const concepts = new Set<string>();
  let unknown = "";
  const end = (): void => {
    if (unknown !== "") concepts.add(unknown);
    unknown = "";
  };
  for (const word of words) {
    const concept = LEXICON.get(word);
    if (concept === undefined) {
      unknown += word;
      continue;
    }
    end();
    if (concept !== "") concepts.add(concept);
  }
  end();
  return concepts;
}
