/**
 * The pages of docs/reference, made of what the program goes by: rules, kinds of sheets, measures of the plan, settings.
 * `npm run reference` writes them, a test holds them.
 */
import { KINDS, type Kind } from "../../src/domain/records/kinds";
import type { FieldSpec } from "../../src/domain/records/fields";
import {
  FIGURES,
  isFigureName,
  SETTINGS,
  type DuesBand,
  type SettingName,
  type Version,
} from "../../src/domain/records/settings";
import { formatDate } from "../../src/domain/values/dates";
import { yuanFromFen } from "../../src/domain/values/money";
import { paneWordsOf } from "../../src/locales/pane";
import { wordsOf } from "../../src/locales/languages";
import { fillIn } from "../../src/locales/render";
import { LANGUAGES, type Language } from "../../src/locales/words";
import { goalText } from "../../src/plan/figureText";
import { MEASURES } from "../../src/plan/measures";
import { RULES } from "../../src/rules/catalogue";

/** What the pages say themselves. */
interface PageWords {
  readonly note: string;
  readonly rules: Page;
  readonly kinds: Page;
  readonly measures: Page;
  readonly settings: Page;
  readonly required: string;
  readonly noGoal: string;
}

interface Page {
  readonly title: string;
  readonly intro: string;
  readonly columns: readonly string[];
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  "en-US": {
    note: "Made by `npm run reference` of what the program goes by; a change by hand is lost.",
    rules: {
      title: "Rules",
      intro: "Every rule of a check, with what it rests on. A rule with two severities says which applies.",
      columns: ["Rule", "Severity", "Meaning", "Basis"],
    },
    kinds: {
      title: "Kinds of sheets",
      intro:
        "What a worksheet can be recognised as, and the columns each kind can have. Headers are examples: others of the same " +
        "meaning are understood as well (see [reading](../reading.md)).",
      columns: ["Field", "Type", "Usual header", "Needed"],
    },
    measures: {
      title: "Measures of the plan",
      intro: "What a target can ask for, as five published plans do. How each is worked out is in [plan](../plan.md).",
      columns: ["Id", "Measure", "Goal in the text", "Unit", "Words of the text"],
    },
    settings: {
      title: "Settings",
      intro:
        "Figures that rules go by, with their source. Those of a branch's own can be set in the pane or by a mapping.",
      columns: ["Setting", "Name", "Since", "Value", "Source"],
    },
    required: "yes",
    noGoal: "the clerk's own",
  },
  "zh-CN": {
    note: "由 `npm run reference` 按程序实际所用生成，手工改动会丢失。",
    rules: {
      title: "规则",
      intro: "检查所用的全部规则及其依据。有两种等级的规则，查出时会写明是哪一种。",
      columns: ["规则", "等级", "含义", "依据"],
    },
    kinds: {
      title: "表的种类",
      intro:
        "工作表可以认成哪些种类，每种有哪些列。表头只是例子，意思相同的其他写法也能认出（见[怎样认表](../reading.zh-CN.md)）。",
      columns: ["字段", "类型", "常用表头", "必需"],
    },
    measures: {
      title: "规划指标",
      intro: "目标可以提什么要求，取自五份公开的规划。每项怎样计算见[规划](../plan.zh-CN.md)。",
      columns: ["编号", "指标", "原文目标", "单位", "原文"],
    },
    settings: {
      title: "设置",
      intro: "规则所用的数值及其来源。本支部自定的可在窗格的设置里改，或写在对应文件中。",
      columns: ["设置", "名称", "起始日", "数值", "来源"],
    },
    required: "是",
    noGoal: "由支部自定",
  },
};

/** The text of every page, by its path inside docs/reference. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map(
    LANGUAGES.flatMap((language) => {
      const end = language === "en-US" ? ".md" : `.${language}.md`;
      return [
        [`rules${end}`, rulesPage(language)],
        [`kinds${end}`, kindsPage(language)],
        [`measures${end}`, measuresPage(language)],
        [`settings${end}`, settingsPage(language)],
      ] as const;
    }),
  );
}

function rulesPage(language: Language): string {
  const { rules, severities } = wordsOf(language);
  const rows = RULES.map(({ id, severity, graver }) => {
    const { title = id, explanation = "", basis = "" } = rules[id] ?? {};
    const grave = graver ? ` / ${severities[graver]}` : "";
    return [`\`${id}\``, `${severities[severity]}${grave}`, `**${title}** ${explanation}`, basis];
  });
  return page(language, "rules", table(WORDS[language].rules.columns, rows));
}

function kindsPage(language: Language): string {
  const { kinds } = wordsOf(language);
  const words = WORDS[language];
  const sections = (Object.keys(KINDS) as Kind[]).map((kind) => {
    const fields: Readonly<Record<string, FieldSpec>> = KINDS[kind].fields;
    const rows = Object.entries(fields).map(([name, { type, headers, column }]) => [
      `\`${name}\``,
      type,
      headers[0] ?? "",
      column === "required" ? words.required : "",
    ]);
    return `## ${kinds[kind]} \`${kind}\`\n\n${table(words.kinds.columns, rows)}`;
  });
  return page(language, "kinds", sections.join("\n\n"));
}

function measuresPage(language: Language): string {
  const { noGoal, measures } = WORDS[language];
  const rows = MEASURES.map(({ id, name, goal, kind, unit, quoted }) => {
    const target = goal && (goal.upper === null ? goal.value : ([goal.value, goal.upper] as const));
    return [id, name, goal === null || target === null ? noGoal : goalText(goal.operator, target, kind), unit, quoted];
  });
  return page(language, "measures", table(measures.columns, rows));
}

function settingsPage(language: Language): string {
  const { pane } = paneWordsOf(language);
  const names: Readonly<Record<string, string>> = pane;
  const rows = (Object.keys(SETTINGS) as SettingName[]).flatMap((name) =>
    SETTINGS[name].map(({ from, value, source }: Version<unknown>) => [
      `\`${name}\``,
      names[`settings.${name}`] ?? "",
      from,
      valueText(name, value, language),
      source,
    ]),
  );
  return page(language, "settings", table(WORDS[language].settings.columns, rows));
}

function valueText(name: SettingName, value: unknown, language: Language): string {
  if (typeof value === "number" && isFigureName(name)) {
    const unit = FIGURES[name];
    const shown = unit === "fen" ? yuanFromFen(value) : unit === "share" ? value * 100 : value;
    return fillIn(paneWordsOf(language).pane[`settings.inUnit.${unit}`], { value: shown }, wordsOf(language));
  }
  if (name === "duesBands" || name === "retiredBands") return bandsText(SETTINGS[name][0]?.value ?? [], language);
  if (name === "development2026From") return SETTINGS[name].map(({ value: day }) => formatDate(day)).join();
  return Array.isArray(value) ? value.join("、") : String(value);
}

function bandsText(bands: readonly DuesBand[], language: Language): string {
  const { pane } = paneWordsOf(language);
  return bands
    .map(({ upTo, rate }, index) => {
      const text = upTo === null ? pane["settings.bandAbove"] : pane["settings.band"];
      const end = yuanFromFen(upTo ?? bands[index - 1]?.upTo ?? 0);
      return fillIn(text, { upTo: end, from: end, rate: rate / 100 }, wordsOf(language));
    })
    .join("; ");
}

function page(language: Language, name: "rules" | "kinds" | "measures" | "settings", body: string): string {
  const { note, [name]: head } = WORDS[language];
  return `# ${head.title}\n\n<!-- ${note} -->\n\n${head.intro}\n\n${body}\n`;
}

function table(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");
