/** The third quarter's folder: how branches hand in, in time or not, the right thing or not, and what else lies there. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { parseIsoDate, type PlainDate } from "../../src/domain/values/dates";
import { checkWorkbook } from "../../src/quarter";
import { EMPTY_MEMORY } from "../../src/reading/mapping";
import { hashOf } from "../../src/street/package/canonical";
import { manifestOf, type PackageOptions } from "../../src/street/package/manifest";
import { packageBytes } from "../../src/street/package/pack";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { bookOf } from "./book";
import type { Chance } from "./chance";
import { fileName, workbook } from "./files";
import { isoDay, YEAR, type Branch } from "./model";
import type { MadeStreet } from "./street";

type Hand = (branch: Branch, index: number) => void | Promise<void>;

const FAILED = ["failed"];
const EITHER = ["pending", "failed"];

export class ThirdQuarter {
  readonly #special = new Map<Branch, Hand>();

  constructor(
    readonly folder: string,
    readonly made: MadeStreet,
    readonly chance: Chance,
  ) {}

  async writeAll(): Promise<void> {
    const { third } = this.made;
    const rounds = Math.max(1, Math.floor(third.length / 100));
    for (let round = 0; round < rounds; round += 1) this.#planRound();
    for (const [index, branch] of third.entries()) {
      const special = this.#special.get(branch);
      if (special) await special(branch, index);
      else if (index % 4 === 3 && !fileName(branch, index, 3).endsWith(".xls")) await this.#package(branch, index);
      else this.#book(branch, fileName(branch, index, 3));
    }
    this.#junk();
  }

  #write(file: string, bytes: Uint8Array | string, branch: Branch | null, more: object = {}): void {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), bytes);
    this.made.truth.files.push({ file, branch: branch?.name ?? null, problem: null, ...more });
  }

  /** A bare workbook that counts. */
  #book(branch: Branch, file: string, state: string[] = EITHER): void {
    this.#write(file, workbook(bookOf(branch, 3), file), branch);
    this.#hand(branch, [file], file, state);
  }

  #hand({ name }: Branch, files: string[], counted: string | null, state: string[]): void {
    this.made.truth.handed.set(name, { files, counted, state });
  }

  async #package(
    branch: Branch,
    index: number,
    options: Partial<PackageOptions> & { asOf?: string; settings?: object } = {},
    change?: (files: Record<string, Uint8Array>) => void,
    name?: string,
  ): Promise<string> {
    const { asOf = "2026-10-03", settings, ...more } = options;
    const book = workbook(bookOf(branch, 3), "book.xlsx");
    const content = await openXlsx(book, "book.xlsx");
    const day = parseIsoDate(asOf) as PlainDate;
    const memory = { ...EMPTY_MEMORY, unit: branch.called, ...(settings ? { settings: settings as never } : {}) };
    const checked = checkWorkbook(content, { asOf: day, quarter: { year: YEAR, quarter: 3 }, memory });
    const manifest = manifestOf(checked, {
      number: 1,
      replaces: null,
      kind: "original",
      confirmedBy: null,
      reason: null,
      madeOn: "2026-10-03",
      masked: false,
      ...more,
    });
    const packed = packageBytes({ checked, manifest, book, cover: book, forms: null, findings: [] });
    const file = name ?? `支部报送包_${branch.short}_2026Q3_第${manifest.number}次(${index}).zip`;
    let bytes = packed;
    if (change) {
      const files = unzipSync(packed);
      change(files);
      bytes = zipSync(files);
    }
    this.#write(file, bytes, branch);
    this.#hand(branch, [file], file, EITHER);
    return file;
  }

  #planRound(): void {
    const { truth, take, maker } = this.made;
    const plan = (hand: Hand, test?: (branch: Branch) => boolean): void => void this.#special.set(take(test), hand);
    const file = (branch: Branch, index: number): string => fileName(branch, index, 3);
    const ignore = ({ name }: Branch): void => void truth.changesIgnored.push(name);

    plan((branch) => {
      truth.find("submission/missing", "error", [branch], null);
      ignore(branch);
    });
    plan((branch, index) => {
      branch.filled = isoDay(YEAR, 10, 7);
      truth.find("submission/late", "warning", [branch], null);
      this.#book(branch, file(branch, index));
    });
    plan((branch, index) => {
      const old = this.made.second.find(({ name }) => name === branch.name) as Branch;
      const name = file(branch, index);
      this.#write(name, workbook(bookOf(old, 2), name), branch, { problem: "package/period-mismatch" });
      this.#hand(branch, [name], null, FAILED);
      truth.find("package/period-mismatch", "error", [branch], [name]);
      truth.may("submission/missing", [branch]);
      ignore(branch);
    });
    plan((branch, index) => {
      const other = take(({ people }) => people.length >= 12);
      const copy = {
        ...structuredClone(other),
        layout: branch.layout,
        called: branch.name,
        entries: branch.entries,
        meetings: branch.meetings,
        fund: branch.fund,
      };
      const name = file(branch, index);
      this.#write(name, workbook(bookOf(copy, 3), name), branch);
      this.#hand(branch, [name], null, FAILED);
      truth.find("street/book-copied", "error", [branch, other], null);
      ignore(branch);
    });
    plan((branch, index) => {
      const name = file(branch, index);
      const second = name.replace(/(\.xlsx?)$/, "b$1");
      const other = structuredClone(branch);
      (other.people[0] as Branch["people"][number]).mobile = "19900001111";
      this.#write(name, workbook(bookOf(branch, 3), name), branch);
      this.#write(second, workbook(bookOf(other, 3), second), branch);
      const handed = { files: [name, second], counted: name, state: EITHER };
      truth.handed.set(branch.name, handed);
      truth.find("street/branch-twice", "error", [branch], null);
      truth.twice.add(branch.name);
    });
    plan((branch, index) => {
      const name = file(branch, index);
      const second = `收到的文件/${name}`;
      this.#write(name, workbook(bookOf(branch, 3), name), branch);
      this.#write(second, workbook(bookOf(branch, 3), name), branch);
      truth.twice.add(branch.name);
      this.#hand(branch, [name, second], name, EITHER);
    });
    plan((branch, index) => {
      const name = file(branch, index);
      const second = name.replace(/(\.xlsx?)$/, "（更正）$1");
      const old = structuredClone(branch);
      (old.people[0] as Branch["people"][number]).mobile = "19900002222";
      old.entries.pop();
      this.#write(name, workbook(bookOf(old, 3), name), branch);
      this.#write(second, workbook(bookOf(branch, 3), second), branch);
      this.#hand(branch, [name, second], second, EITHER);
      truth.find("package/version-older", "warning", [branch], null);
    });
    plan(async (branch, index) => {
      const old = structuredClone(branch);
      old.entries.pop();
      const first = await this.#package(old, index, {}, undefined, `报送包(${index}).zip`);
      const second = await this.#package(
        branch,
        index,
        { number: 2, replaces: 1, kind: "correction" },
        undefined,
        `报送包(${index})(1).zip`,
      );
      this.#hand(branch, [first, second], second, EITHER);
      truth.find("package/version-older", "warning", [branch], null);
    });
    plan((branch, index) => {
      branch.called = `${maker.chance.of("晴朗晓暮")}${maker.chance.of("川江河海")}花苑${index}号党支部`.replace(
        /\d+号/,
        "",
      );
      const name = `新建 Microsoft Excel 工作表(${index}).xlsx`;
      truth.find("street/branch-renamed", "warning", [branch], null, { needs: "against" });
      this.#book(branch, name);
    });
    plan(async (branch, index) => {
      await this.#package(branch, index, {}, (files) => {
        const other = structuredClone(branch);
        (other.people[0] as Branch["people"][number]).mobile = "19900003333";
        files["book.xlsx"] = workbook(bookOf(branch, 3), "book.xlsx");
        files["book.xlsx"] = workbook(bookOf(other, 3), "book.xlsx");
        const sums = new TextDecoder().decode(files["sha256.txt"]);
        files["sha256.txt"] = strToU8(sums.replace(/[0-9a-f]{64}(?= {2}book\.xlsx)/, hashOf(files["book.xlsx"])));
      });
      truth.find("package/code-mismatch", "error", [branch], null);
    });
    plan(async (branch, index) => {
      await this.#package(branch, index, {}, (files) => {
        files["备注.txt"] = strToU8("补充");
        delete files["findings.json"];
      });
      truth.find("package/manifest-incomplete", "error", [branch], null);
    });
    plan(async (branch, index) => {
      await this.#package(branch, index, { asOf: "2026-09-20" });
      truth.find("package/as-of-differs", "warning", [branch], null);
    });
    plan(async (branch, index) => {
      await this.#package(branch, index, { settings: { fixedDues: 50 } });
      truth.find("package/settings-differ", "warning", [branch], null);
    });
    plan(async (branch, index) => {
      await this.#package(branch, index, { madeOn: "2026-10-07" });
      truth.find("submission/late", "warning", [branch], null);
    });
    plan(async (branch, index) => {
      await this.#package(branch, index, { kind: "zero" });
      truth.find("submission/zero-unconfirmed", "warning", [branch], null);
    });
    plan(async (branch, index) => {
      const name = await this.#package(branch, index, { kind: "zero", confirmedBy: "张书记" });
      this.#hand(branch, [name], name, ["zero"]);
    });
    plan(async (branch, index) => {
      const name = await this.#package(branch, index, { kind: "zero", confirmedBy: "张书记", masked: true });
      this.#hand(branch, [name], null, ["zero"]);
      ignore(branch);
    });
    const strange = {
      ...structuredClone(take()),
      name: "临江商圈联合党支部",
      called: "临江商圈联合党支部",
      people: [] as Branch["people"],
      left: [],
    };
    strange.people = Array.from({ length: 9 }, () => maker.person());
    strange.secretary = strange.people[0] as Branch["people"][number];
    if (truth.unlisted.length === 0) {
      const name = "临江商圈支部3季度.xlsx";
      strange.layout = 0;
      strange.meetings = [];
      strange.entries = [];
      this.#write(name, workbook(bookOf(strange, 3), name), null, { branchAlso: [strange.name] });
      truth.unlisted.push(strange.name);
      truth.findings.push({
        rule: "street/branch-unlisted",
        severity: "error",
        branches: [strange.name],
        subject: null,
      });
    }
  }

  #junk(): void {
    const { truth } = this.made;
    const unreadable = (file: string, bytes: Uint8Array): void => {
      this.#write(file, bytes, null, { problem: "package/unreadable" });
      truth.findings.push({ rule: "package/unreadable", severity: "error", branches: [], subject: [file], file });
    };
    const { chance } = this;
    unreadable(
      "三季度报表(2).xlsx",
      Uint8Array.from({ length: 4_000 }, () => chance.under(256)),
    );
    unreadable("材料.xls", strToU8("<!doctype html><p>请登录</p>"));
    unreadable("打包.zip", strToU8("PK but not one"));
    const whole = workbook([{ name: "表", rows: [["姓名"]] }], "x.xlsx");
    unreadable("没传完.xlsx", whole.slice(0, Math.floor(whole.length / 2)));
    this.#write("~$党员及党费台账.xlsx", new Uint8Array(165), null, { optional: true });
    this.#write("报送说明.txt", "请于5日前报送", null, { optional: true });
    this.#write("照片/IMG_20261003.jpg", new Uint8Array(2_000), null, { optional: true });
    const days = Array.from({ length: 30 }, (_, index) => index + 1);
    const present = [
      ["街道机关2026年9月考勤表"],
      ["序号", "姓名", "部门", ...days],
      ...["范正阳", "骆小舟"].map((name, index) => [index + 1, name, "党建办", ...days.map(() => "√")]),
    ];
    this.#write("三季度考勤表.xlsx", workbook([{ name: "9月考勤", rows: present }], "x.xlsx"), null, {
      problemAlso: ["package/unreadable"],
    });
    truth.findings.push({
      rule: "package/unreadable",
      severity: null,
      branches: [],
      subject: ["三季度考勤表.xlsx"],
      file: "三季度考勤表.xlsx",
      optional: true,
    });
  }
}
