import { createXlsx } from "../../src/spreadsheet/xlsx/create";
import { openXlsx } from "../../src/spreadsheet/xlsx/open";
import { paperWords } from "../../src/locales/street";
import { slipsOf, type Slips } from "../../src/street/slips/make";
import { groupMessage } from "../../src/street/slips/message";
import { receiptSheet, slipSheet } from "../../src/street/slips/sheets";
import { openItems, parseSlip } from "../../src/street/slips/slip";
import type { StreetInput } from "../../src/street/model";
import { clean, fileOf, idOf, NORTH, SOUTH, street, type MadeBook } from "./streets";

const options = { due: "2026-10-13", madeOn: "2026-10-08" };
const WRONG = idOf(101, "1960-03-10", 11).replace(/.$/, (last) => (last === "1" ? "2" : "1"));

/** The first branch has a number with a wrong check digit and a month of dues after a death; the second has handed in nothing. */
function faulty(north: MadeBook): void {
  (north.people[0] as { id: string }).id = WRONG;
  north.left = [
    { name: "蒋万里", id: idOf(303, "1970-06-06", 31), died: "2026-07-12", paid: Array.from({ length: 9 }, () => 20) },
  ];
}

function made(more: Partial<StreetInput> = {}): { result: ReturnType<typeof street>; slips: Slips } {
  const [north] = clean();
  faulty(north);
  const result = street([fileOf(north, "北里（报）.xlsx")], more);
  return { result, slips: slipsOf(result, paperWords().slip, options) };
}

test("a slip has what the street found and what the book's own check found, the gravest first, with its place", () => {
  const { slips } = made();
  const slip = slips.slips.find(({ branch }) => branch === NORTH);
  expect(slip).toMatchObject({ period: "2026Q3", file: "北里（报）.xlsx", due: "2026-10-13", code: null });
  const items = slip?.items ?? [];
  expect(items.map(({ ask }) => ask)).toEqual(
    [...items.map(({ ask }) => ask)].sort((a, b) => "mse".indexOf(a.charAt(0)) - "mse".indexOf(b.charAt(0))),
  );
  expect(items.find(({ rule }) => rule === "member/id-checksum")).toMatchObject({
    ask: "must",
    sheet: "花名册",
    cell: "B4",
    subject: "赵一鸣",
  });
  expect(items.find(({ rule }) => rule === "street/dues-after-leaving")).toMatchObject({
    ask: "should",
    sheet: "党费台账",
    row: 9,
    subject: "蒋万里",
  });
});

test("nothing in a slip or a receipt shows a number in full, and nothing in the group's text names a person", async () => {
  const { result, slips } = made();
  const sheets = [...slips.slips.map(slipSheet), ...slips.receipts.map(receiptSheet)];
  for (const sheet of sheets) {
    const { sheets: read } = await openXlsx(await createXlsx([sheet]), "退回单.xlsx");
    expect(JSON.stringify(read[0]?.rows)).not.toContain(WRONG);
  }
  expect(JSON.stringify(slips)).not.toContain(WRONG);
  const text = groupMessage(result, slips, options.due);
  expect(text).toContain(SOUTH);
  for (const name of ["赵一鸣", "蒋万里", WRONG.slice(0, 6)]) expect(text).not.toContain(name);
});

test("who has not handed in gets a slip that says so, and no receipt", () => {
  const { slips } = made();
  const south = slips.slips.find(({ branch }) => branch === SOUTH);
  expect(south).toMatchObject({ file: null, number: null });
  expect(south?.items.map(({ rule }) => rule)).toEqual(["submission/missing"]);
  expect(slips.receipts.map(({ branch }) => branch)).toEqual([NORTH]);
  expect(slips.receipts[0]?.open.must).toBeGreaterThan(0);
});

test("what the street has accepted is asked nothing more; what it returned says why", () => {
  const decision = (state: "accepted" | "returned") => ({
    decisions: [{ at: "2026-10-08", branch: NORTH, state, reason: "名册缺两人" }],
  });
  expect(made(decision("accepted")).slips.slips.map(({ branch }) => branch)).toEqual([SOUTH]);
  const returned = made(decision("returned")).slips.slips.find(({ branch }) => branch === NORTH);
  expect(returned?.reason).toBe("名册缺两人");
});

test("opened again against the mended book the item of its own is done, and the street's stays", () => {
  const slip = parseSlip(JSON.stringify(made().slips.slips.find(({ branch }) => branch === NORTH)));
  if (!slip) throw new Error("no slip");
  const [north] = clean();
  const before = openItems(
    slip,
    (() => {
      const book = structuredClone(north);
      faulty(book);
      return fileOf(book).facts?.findings ?? [];
    })(),
  );
  expect(before.map(({ rule }) => rule)).toContain("member/id-checksum");
  const after = openItems(slip, fileOf(north).facts?.findings ?? []).map(({ rule }) => rule);
  expect(after).not.toContain("member/id-checksum");
  expect(after).toContain("street/dues-after-leaving");
});
