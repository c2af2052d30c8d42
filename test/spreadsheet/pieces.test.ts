import { atOnce, type InPieces, inPieces } from "../../src/spreadsheet/pieces";

/** Goes through so many cells, and tells when each thousand is done. */
function* counting(cells: number, told: (cells: number) => void): InPieces<string> {
  for (let done = 0; done < cells; done += 1_000) {
    told(done);
    yield 1_000;
  }
  return "done";
}

test("other work gets its turn in the midst of long work, and none is needed for short work", async () => {
  const events: (number | "click")[] = [];
  const click = setImmediate(() => events.push("click"));
  expect(await inPieces(counting(100_000, (cells) => events.push(cells)))).toBe("done");
  expect(events.indexOf("click")).toBeGreaterThan(0);
  expect(events.indexOf("click")).toBeLessThan(events.length - 1);
  clearImmediate(click);

  let hasTurned = false;
  setImmediate(() => (hasTurned = true));
  expect(await inPieces(counting(3_000, () => undefined))).toBe("done");
  expect(hasTurned).toBe(false);
});

test("work ends between two pieces once it is cancelled", async () => {
  const controller = new AbortController();
  setImmediate(() => controller.abort("enough"));
  let last = 0;
  await expect(
    inPieces(
      counting(1_000_000, (cells) => (last = cells)),
      controller.signal,
    ),
  ).rejects.toBe("enough");
  expect(last).toBeLessThan(999_000);
});

test("where nobody waits for the thread, work is done at once", () => {
  expect(atOnce(counting(100_000, () => undefined))).toBe("done");
});
