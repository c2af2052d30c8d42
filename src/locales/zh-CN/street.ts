import type { StreetWords } from "../streetText";

/** Every rule's words: title, sentence, explanation, basis. */
export const street: StreetWords = {
  texts: {
    written: "已汇总到 {file}（以 {day} 为准），各支部的文件没有改动。",
    packed: "已打包到 {file}，第 {number} 次，核对码 {code}。请打印 cover.xlsx 盖章签字。",
    sealed: "{unit} {period} 第 {number} 次，核对码 {code}",
    intact: "报送包完整，内容与核对码一致。",
    "compared.identical": "账册与包内的完全相同。",
    "compared.resaved": "账册只是重新保存过，内容相同。",
    "compared.layout": "台账记录相同，只有版式、顺序或表外文字不同。",
    "compared.rows": "下列各行与打包时不同：",
    "compared.incomparable": "两本账册没有可比的台账。",
    rowPacked: "  包内 {sheet} 第 {row} 行，现在没有或已改动",
    rowNow: "  现在 {sheet} 第 {row} 行，包内没有或不同",
    "state.missing": "未报",
    "state.zero": "零报告",
    "state.failed": "未通过",
    "state.pending": "待审",
    "state.returned": "退回修改",
    "state.accepted": "已接收",
    "state.accepted-with-note": "带说明接收",
  },
  rules: {
    "package/unreadable": {
      title: "文件打不开",
      message: "“{file}”不是工作簿，或已损坏、加密、过大，没有读取。",
      explanation:
        "文件可能传输不完整、加了密码，或只是改了扩展名。请让支部重新发送；能在电子表格软件里打开的，另存为 .xlsx 再报。",
      basis: "报送材料应能打开核对",
    },
    "package/period-mismatch": {
      title: "不是本季度的材料",
      message: "“{file}”是 {other} 的，本次汇总 {period}。",
      explanation: "标题、收缴月份和记录都不到本季度，多半是把上季度的文件又发了一次。请退回支部，报送本季度的账册。",
      basis: "按季度报送",
    },
    "package/code-mismatch": {
      title: "核对码不符",
      message: {
        cells: "“{file}”封面的核对码与账册不符：单元格有改动。",
        records: "“{file}”封面的核对码与账册不符：台账记录有改动。",
        book: "“{file}”封面的核对码与账册不符：单位、季度或编号有改动。",
      },
      explanation:
        "打包以后账册又被改过，盖章的封面不再对应这份账册。请支部重新打包、重新盖章；核对码只证明内容一致，不证明是谁做的。",
      basis: "报送包的封面与内容一致",
    },
    "package/manifest-incomplete": {
      title: "报送包不完整",
      message: "“{file}”缺少、改动或多出：{faults}。",
      explanation: "报送包里的文件应与清单完全一致。请支部用程序重新打包，不要解开后再压缩。",
      basis: "报送包的清单",
    },
    "package/version-older": {
      title: "较早的版本",
      message: "“{file}”已有更新的“{counted}”，只计后者。",
      explanation: "同一支部报了两次，按编号、更正字样或填报日期取较新的一份。若取错了，请移走不要的那一份。",
      basis: "以最后一次报送为准",
    },
    "package/settings-differ": {
      title: "口径不一致",
      message: {
        own: "“{file}”的账册自己改动了 {count} 项标准或设置，与街道的不同。",
        other: "“{file}”打包时用的标准和设置与街道的不同。",
      },
      explanation: "党费标准、期限、容差等设置不同，支部算出的结论可能与街道不同。请以街道的设置重新检查。",
      basis: "全街道口径一致",
    },
    "package/as-of-differs": {
      title: "检查日期不在报送期内",
      message: "“{file}”以 {day} 为准检查，应在 {from} 之后、{to} 以前。",
      explanation: "检查日期太早，季度还没有结束；太晚，会把下季度的事算进来。请支部以报送期内的日期重新检查打包。",
      basis: "按季度报送",
    },
    "submission/missing": {
      title: "没有报送",
      message: { due: "{day} 截止，没有收到。", open: "没有收到。" },
      explanation: "名录中的支部没有任何文件。没有发生业务的，也应报零报告并经确认，不能当作没有。",
      basis: "名录中的支部都应报送",
    },
    "submission/late": {
      title: "逾期报送",
      message: "{day} 报送，截止日期是 {deadline}。",
      explanation: "按报送包的日期或表上的填报日期判断。确有原因的，可在名录中延长截止日期。",
      basis: "名录中的截止日期",
    },
    "submission/zero-unconfirmed": {
      title: "零报告没有确认",
      message: "“{file}”是零报告，没有确认人。",
      explanation: "零报告要有人确认本季度确实没有发生，不能因为表是空的就当作零。",
      basis: "零报告须确认",
    },
    "street/branch-unlisted": {
      title: "名录中没有的支部",
      message: "“{file}”是“{called}”的，名录中没有，没有计入汇总。",
      explanation:
        "可能是新成立的支部、外单位的文件，或名称写法太不一样。是本街道的，请加进名录，或把这个名称记为某个支部的别名。",
      basis: "汇总以名录为准",
    },
    "street/branch-twice": {
      title: "同一支部有两份材料",
      message: "“{file}”和“{other}”是同一支部、同一季度的，内容不同，看不出哪份较新；暂按前者计。",
      explanation: "两份都没有编号或更正字样，填报日期也相同。请问支部以哪份为准，把另一份移走。",
      basis: "一个支部只计一份",
    },
    "street/branch-renamed": {
      title: "支部改了名称",
      message: "账册自称“{called}”，人员与上季度的“{branch}”相同，按“{branch}”计。",
      explanation: "支部更名或写法变了。请核实：更名的，在名录中改名或加上别名；不是同一支部的，请退回。",
      basis: "以人员名册辨认",
    },
    "street/book-copied": {
      title: "材料是照抄的",
      message: {
        other: "“{file}”的党员和党费与{other}的相同，没有计入汇总。",
        own: "“{file}”与 {period} 的记录完全相同，没有更新。",
      },
      explanation:
        "两个支部的名册不会相同：多半是借用别人的文件时只改了名称。与上季度一字不差的，多半是忘了更新。请退回重报。",
      basis: "各支部材料应如实填报",
    },
    "street/id-in-two-branches": {
      title: "同一人在两个支部",
      message: "{names}同时在{branches}的名册中，没有转接说明。",
      explanation: "每名党员只编入一个支部。请核对组织关系在哪个支部：转接没有登记的补登转出、转入日期，误登的删除。",
      basis: "《中国共产党章程》第八条；《中国共产党党员教育管理工作条例》（2019）第二十五条",
    },
    "street/id-conflict": {
      title: "身份证号相同，人不相同",
      message: {
        name: "{branches}中有两人身份证号相同，姓名不同：{names}。",
        gender: "{branches}中{names}身份证号相同，性别不同。",
        birth: "{branches}中{names}身份证号相同，出生日期不同。",
      },
      explanation: "两处至少有一处抄错了号码或姓名。请两个支部都对照身份证核实。",
      basis: "公民身份号码一人一号（GB 11643-1999）",
    },
    "street/person-similar": {
      title: "疑似同一人",
      message: "{branches}中都有{names}，姓名、出生日期相同，身份证号缺失或差一位。",
      explanation: "可能是同一人抄错一位号码，也可能只是同名同日生。请对照身份证核实；程序不会把两人合并。",
      basis: "每名党员只编入一个支部",
    },
    "street/transfer-unreceived": {
      title: "转出后没有接收",
      message: "从{from}转往{to}，{to}的名册中没有，距转出已 {days} 天。",
      explanation:
        "党员转出后应在介绍信有效期内报到。请两个支部核对：没有报到的催办，转往别处的改正去向。超过九十天的作为错误。",
      basis: "组织关系介绍信有效期一般不超过三个月",
    },
    "street/transfer-unannounced": {
      title: "转入了，原支部没有转出",
      message: {
        still: "{to}从{from}转入，{from}仍在册。",
        absent: "{to}从{from}转入，{from}没有登记转出。",
      },
      explanation: "转入支部已登记，转出支部没有登记转出日期和去向，人数会重复。请转出支部补登。",
      basis: "转出、转入应相符",
    },
    "street/transfer-order": {
      title: "转入早于转出",
      message: "从{from}转出是 {out}，转入{to}却是 {in}。",
      explanation: "先转出后转入。请两个支部对照介绍信改正日期，否则这段时间会重复计人。",
      basis: "转出、转入应相符",
    },
    "street/dues-paid-twice": {
      title: "党费在两个支部都交了",
      message: "{months}的党费在{from}和{to}都有记录。",
      explanation: "同一人在两个支部都登记交了同一个月的党费。请核对实际交到哪里，多收的退还，误记的删除。",
      basis: "《关于中国共产党党费收缴、使用和管理的规定》第九条：党费交给组织关系所在的支部",
    },
    "street/dues-gap": {
      title: "转接期间漏交党费",
      message: "从{from}转到{to}，{months}的党费两边都没有。",
      explanation: "转出支部交到哪个月，转入支部就从下一个月收起。请核对介绍信上的“党费交至”，由转入支部补收。",
      basis: "介绍信写明党费交至月份",
    },
    "street/dues-overlap": {
      title: "转接月份党费重复",
      message: "从{from}转到{to}，{months}的党费两边都有。",
      explanation: "转出支部已收的月份，转入支部不应再收。请核对介绍信上的“党费交至”，重复的退还或顺延。",
      basis: "介绍信写明党费交至月份",
    },
    "street/dues-after-leaving": {
      title: "离开后还有党费",
      message: "{left} 已离开，{months}仍有党费记录。",
      explanation: "转出、去世、出党以后的月份不应再收党费。请核对日期和收缴记录：误记的改正，多收的退还。",
      basis: "党费交给组织关系所在的支部",
    },
    "street/dues-standard-differs": {
      title: "转接后党费标准不同",
      message: "在{from}每月 {before} 元，在{to}每月 {after} 元。",
      explanation: "基数和标准年初核定，一般一年不变。请核对是基数变了，还是一方算错了。",
      basis: "组电明字〔2017〕5号：每年年初核定，年内一般不变",
    },
    "street/headcount-mismatch": {
      title: "上报人数与名册不符",
      message: "支部信息写明 {stated} 人，名册中有 {counted} 人。",
      explanation: "街道按名册汇总。请支部核对转入、转出、去世是否都登记了，改正后再报。",
      basis: "党内统计口径：组织信息与党员名册一致",
    },
    "street/headcount-flow": {
      title: "人数增减算不平",
      message: "上季末 {opening} 人，增加 {came} 人，减少 {went} 人，应为 {reckoned} 人，期末写的是 {closing} 人。",
      explanation: "上季末 + 转入 + 发展 − 转出 − 去世 − 出党 应等于期末。请核对哪一项漏了或多了。",
      basis: "党员增减平衡",
    },
    "street/opening-differs": {
      title: "期初与上季期末不符",
      message: {
        members: "上季末党员数写 {stated} 人，{period} 汇总的期末是 {before} 人。",
        fund: "爱心基金期初 {stated} 元，{period} 汇总的期末是 {before} 元。",
      },
      explanation: "本季期初应等于街道已接收的上季期末。请核对：上季有更正的先更正上季，本季抄错的改正本季。",
      basis: "期初等于上期期末",
    },
    "street/remittance-mismatch": {
      title: "上缴党费与街道收到的不符",
      message: "支部本季实缴 {paid} 元，街道收到 {received} 元。",
      explanation: "名录工作簿中登记的收款与支部账上的本季党费不等。请对照银行回单，查清是在途、漏记还是记错季度。",
      basis: "党费上缴账实相符",
    },
    "street/voucher-in-two-branches": {
      title: "同一票据在两个支部入账",
      message: {
        same: "票据 {number} 在{branches}同日、同金额入账。",
        number: "票据号 {number} 在{branches}都有，金额或日期不同。",
      },
      explanation:
        "一张票据只能入一本账。号码、日期、金额都相同的多半是重复入账；只有号码相同的，可能是抄错号码。请核对原始票据。",
      basis: "原始凭证一票一账",
    },
    "street/aid-twice": {
      title: "两个支部救助了同一人",
      message: "{branches}先后救助（{sums}）。",
      explanation: "可能是联合慰问，也可能重复救助，或只是同名。请核对受助人和事由。",
      basis: "救助应避免重复",
    },
    "street/secretary-of-two": {
      title: "同一人任两个支部的书记",
      message: "{branches}登记的书记是同一人。",
      explanation: "一般不兼任两个支部的书记。确经上级批准兼任的，请在备注写明；登记没有更新的，请改正。",
      basis: "《中国共产党支部工作条例（试行）》（2018）第六章",
    },
    "street/secretary-elsewhere": {
      title: "书记在别的支部",
      message: "{branch}的书记在{other}的名册中。",
      explanation: "书记应是本支部的正式党员。由上级派任、组织关系不在本支部的，请写明；组织关系应转的，请办理转接。",
      basis: "《中国共产党支部工作条例（试行）》（2018）第六章",
    },
    "street/meeting-copied": {
      title: "会议记录相同",
      message: "{branches}在 {date} 的活动主题、主持人和人数都相同。",
      explanation: "联合开展的活动请写明“联合”；不是联合的，多半是照抄了别人的记录。请核对。",
      basis: "“三会一课”如实记录",
    },
    "street/member-vanished": {
      title: "上季在册，本季不见了",
      message: "{period} 在册，本季名册和转出、去世、出党名单中都没有。",
      explanation: "党员不会无故消失。请支部说明：转出的登记日期和去向，去世、出党的登记日期，漏登的补上。",
      basis: "党员增减要有依据",
    },
    "street/member-returned": {
      title: "离开的人又在册",
      message: "{period} 已登记{before}，本季又在名册中，没有转入日期。",
      explanation: "转回来的应登记转入日期和来源；去世、出党的又在册，必有一处错误。请核对。",
      basis: "党员增减要有依据",
    },
    "street/identity-changed": {
      title: "身份信息变了",
      message: {
        person: "{field}由 {before} 变为 {after}（上季为 {period}）。",
        column: "{after}的{field}与 {period} 不同，多半是这一列错了行或单独排过序，请整列核对。",
      },
      explanation: "身份证号、出生日期、性别、入党日期不会变。是更正的，请说明依据；是抄错的，请改回。",
      basis: "以档案记载为准",
    },
    "street/change-unusual": {
      title: "数字变化大",
      message: "{field}由 {before} 变为 {after}，变化 {share}%，请说明原因。",
      explanation: "与 {period} 比变化超过五分之一。不一定有错，请支部说明原因，随回执存档。",
      basis: "与上季比较",
    },
    "street/plan-total": {
      title: "支部指标之和与街道的不同",
      message: "{name}：各支部之和 {sum}，街道的指标 {target}。",
      explanation: "街道的指标分解到支部后，各支部之和应等于街道的。请核对分解表。",
      basis: "指标逐级分解",
    },
  },
};
