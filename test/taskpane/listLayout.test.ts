import fc from "fast-check";
import { GROUP_HEIGHT, layOut, LINE_HEIGHT } from "../../src/taskpane/components/frame/listLayout";
import type { FindingGroup } from "../../src/taskpane/protocol/checkMessages";

const group = (key: string, count: number): FindingGroup => ({
  key,
  title: key,
  severity: "error",
  count,
  cells: 0,
  fixes: 0,
});

test("any window shows exactly the lines that reach into it, each at its place, none twice", () => {
  const lists = fc.array(fc.record({ count: fc.nat(12), isOpen: fc.boolean() }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lists, fc.nat(3000), fc.nat(900), fc.nat(12), fc.nat(300), (list, from, height, at, extra) => {
      const groups = list.map(({ count }, index) => group(`g${index}`, count));
      const open = new Set(groups.filter((_, index) => list[index]?.isOpen).map(({ key }) => key));
      const layout = layOut(groups, open, { group: "g0", at, extra });
      const whole: Array<{ key: string; at: number | null; top: number; bottom: number }> = [];
      let top = 0;
      for (const { key, count } of groups) {
        const heights = [GROUP_HEIGHT, ...(open.has(key) ? Array<number>(count).fill(LINE_HEIGHT) : [])];
        heights.forEach((each, index) => {
          const high = each + (key === "g0" && index === at + 1 ? extra : 0);
          whole.push({ key, at: index === 0 ? null : index - 1, top, bottom: top + high });
          top += high;
        });
      }
      expect([layout.height, layout.count]).toEqual([top, whole.length]);
      whole.forEach((line, index) => expect(layout.topOf(index)).toBe(line.top));
      const shown = layout.between(from, from + height).map((line) => [line.group.key, line.at, line.top]);
      const due = whole.filter((line) => line.top < from + height && line.bottom > from);
      expect(shown).toEqual(due.map((line) => [line.key, line.at, line.top]));
    }),
  );
});
