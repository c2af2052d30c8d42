import type { fill as chinese } from "../../zh-CN/pane/fill";

export const fill: Readonly<Record<keyof typeof chinese, string>> = {
  "fill.title": "Forms",
  "fill.needsCheck": "Forms, charts and the report use checked data: please run the check first.",
  "fill.unit": "Reporting unit",
  "fill.unit.hint": "Stands on every form; leave it blank to write it by hand.",
  "fill.make": "Fill {count} {count|form|forms}",
  "fill.next": "Next: charts",
  "fill.chosen": "Forms to be filled",
  "fill.onRequest": "Tick it when you need it: how many there are is not known before",
  "fill.standing.absent": "Not filled",
  "fill.standing.older": "Data changed",
  "fill.standing.current": "Up to date",
  "fill.place.absent": "New sheet: ",
  "fill.place.older": "Updated in place: ",
  "fill.place.current": "On sheet: ",
  "fill.place.many": "{sheet} and others, {count} in all",
  "fill.template": "From your template: ",
  "fill.cannot": "Not possible yet",

  "fill.because": "Asked first: {question}",
  "fill.blank": "Some cells stay blank until you say: {question}",

  "fill.receipt": "Sheets written: {count}",
  "fill.receipt.hint": "Click a name to open the sheet. To take it back, open History.",
  "fill.receipt.unkept":
    "Click a name to open the sheet. The step is too large to be kept and taken back; sheets that are not wanted can be deleted.",
  "fill.receipt.none": "Nothing was written",
  "fill.receipt.skipped": "{name} was not made: {reason}",
  "fill.receipt.leftOut": "{name} does not take over from its template: {what}",
  "fill.receipt.outdated":
    "{name} has no worksheet “{sheet}” any more (its branch may have gone). It keeps its old figures; delete it if it is not needed",
  "fill.receipt.close": "Got it",

  "fill.changes.added": "{count} {count|row|rows} new",
  "fill.changes.removed": "{count} gone",
  "fill.changes.changed": "{count} changed",
  "fill.changes.figure": "{figure} {before} → {after}",
  "fill.changes.kept": "{count} {count|cell|cells} of yours kept",
};
