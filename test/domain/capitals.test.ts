import { capitals, fenFromCapitals } from "../../src/domain/values/capitals";

const AMOUNTS: ReadonlyArray<readonly [number, string]> = [
  [0, "零元整"],
  [5, "伍分"],
  [20, "贰角整"],
  [55, "伍角伍分"],
  [100, "壹元整"],
  [1000, "壹拾元整"],
  [1893, "壹拾捌元玖角叁分"],
  [10005, "壹佰元零伍分"],
  [12345, "壹佰贰拾叁元肆角伍分"],
  [13500, "壹佰叁拾伍元整"],
  [100050, "壹仟元伍角整"],
  [100500, "壹仟零伍元整"],
  [101000, "壹仟零壹拾元整"],
  [140950, "壹仟肆佰零玖元伍角整"],
  [168032, "壹仟陆佰捌拾元叁角贰分"],
  [600714, "陆仟零柒元壹角肆分"],
  [1000000, "壹万元整"],
  [1000100, "壹万零壹元整"],
  [1640902, "壹万陆仟肆佰零玖元零贰分"],
  // The rules allow the 零 here, and 壹拾万柒仟元零伍角叁分 as well.
  [10700053, "壹拾万零柒仟元伍角叁分"],
  [20030000, "贰拾万零叁佰元整"],
  [100000000, "壹佰万元整"],
  [1000000000000, "壹佰亿元整"],
  [1000010000000, "壹佰亿零壹拾万元整"],
  [-2000, "负贰拾元整"],
];

test.each(AMOUNTS)("%i fen is %s", (fen, text) => {
  expect(capitals(fen)).toBe(text);
});

const SPOKEN: typeof AMOUNTS = [
  [12050, "一百二十元五角"],
  [1500, "十五圆正"],
  [20000, "两百元"],
];

test.each([...AMOUNTS.filter(([fen]) => Math.abs(fen) < 1e10), ...SPOKEN])("%i fen is read from %s", (fen, text) => {
  expect(fenFromCapitals(text)).toBe(fen);
});

test.each(["", "元", "壹佰", "一二元", "五分之一", "党员"])("%p is no amount", (text) => {
  expect(fenFromCapitals(text)).toBeNull();
});
