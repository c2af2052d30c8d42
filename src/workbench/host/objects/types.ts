/** The types of Excel's JavaScript API that the host answers for, and what their objects stand for in the book. */
import type { CellRange } from "../../../spreadsheet/workbook";
import type { Comment, Table } from "../../model/sheet/annotations";
import type { WorkbookModel } from "../../model/book";
import type { Chart, ChartAxis, ChartFill, ChartLine, ChartText, Series } from "../../../charts/chart";
import type { Image } from "../../model/sheet/image";
import type { DefinedName } from "../../model/calculation/names";
import type { Sheet } from "../../model/sheet/sheet";
import { ObjectType, type Session } from "../objectType";

/** One or more ranges of a worksheet. */
export interface Cells {
  readonly sheet: Sheet;
  readonly ranges: readonly [CellRange, ...CellRange[]];
}

/** The lines on one side of some cells, or between them. */
export interface CellLines {
  readonly cells: Cells;
  readonly side: Side;
}

export type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal";

/** A side of one cell, as its format has it. */
export type CellSide = "top" | "bottom" | "left" | "right";

/** Something that belongs to a worksheet. */
export interface OnSheet<T> {
  readonly sheet: Sheet;
  readonly item: T;
}

/** A part of a chart. */
export interface OfChart<T> extends OnSheet<Chart> {
  readonly part: T;
}

/** A conditional format, which is replaced when it changes. */
export interface RuleOnSheet {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface OwnedName {
  readonly owner: WorkbookModel | Sheet;
  readonly name: DefinedName;
}

export interface PageBreaks {
  readonly sheet: Sheet;
  readonly kind: "rowBreaks" | "columnBreaks";
}

export const APPLICATION = new ObjectType<WorkbookModel>("Application");
export const WORKBOOK_CREATED = new ObjectType<string>("WorkbookCreated");
export const RUNTIME = new ObjectType<Session>("Runtime");
export const WORKBOOK = new ObjectType<WorkbookModel>("Workbook");
export const WORKBOOK_PROTECTION = new ObjectType<WorkbookModel>("WorkbookProtection");
export const WORKSHEETS = new ObjectType<WorkbookModel>("WorksheetCollection");
export const WORKSHEET = new ObjectType<Sheet>("Worksheet");
export const AUTO_FILTER = new ObjectType<Sheet>("AutoFilter");
export const WORKSHEET_PROTECTION = new ObjectType<Sheet>("WorksheetProtection");
export const FREEZE_PANES = new ObjectType<Sheet>("WorksheetFreezePanes");
export const PAGE_LAYOUT = new ObjectType<Sheet>("PageLayout");
export const HEADERS_FOOTERS = new ObjectType<Sheet>("HeaderFooterGroup");
export const HEADER_FOOTER = new ObjectType<{ readonly sheet: Sheet }>("HeaderFooter");
export const PAGE_BREAKS = new ObjectType<PageBreaks>("PageBreakCollection");
export const PAGE_BREAK = new ObjectType<PageBreaks & { readonly at: number }>("PageBreak");
export const NAMED_ITEMS = new ObjectType<WorkbookModel | Sheet>("NamedItemCollection");
export const NAMED_ITEM = new ObjectType<OwnedName>("NamedItem");
export const SETTINGS = new ObjectType<WorkbookModel>("SettingCollection");
export const SETTING = new ObjectType<{ readonly key: string }>("Setting");
export const FUNCTIONS = new ObjectType<WorkbookModel>("Functions");
export const FUNCTION_RESULT = new ObjectType<number>("FunctionResult");
export const TABLES = new ObjectType<readonly Sheet[]>("TableCollection");
export const TABLE = new ObjectType<OnSheet<Table>>("Table");
export const COMMENTS = new ObjectType<readonly Sheet[]>("CommentCollection");
export const COMMENT = new ObjectType<OnSheet<Comment>>("Comment");

export const RANGE = new ObjectType<Cells>("Range", true);
export const RANGE_AREAS = new ObjectType<Cells>("RangeAreas", true);
export const RANGE_VIEW = new ObjectType<Cells>("RangeView");
export const RANGES = new ObjectType<Cells>("RangeCollection");
export const RANGE_FORMAT = new ObjectType<Cells>("RangeFormat");
export const RANGE_FONT = new ObjectType<Cells>("RangeFont");
export const RANGE_FILL = new ObjectType<Cells>("RangeFill");
export const FORMAT_PROTECTION = new ObjectType<Cells>("FormatProtection");
export const RANGE_BORDERS = new ObjectType<Cells>("RangeBorderCollection");
export const RANGE_BORDER = new ObjectType<CellLines>("RangeBorder");
export const CELL_BORDERS = new ObjectType<Cells>("CellBorderCollection");
export const DATA_VALIDATION = new ObjectType<Cells>("DataValidation");
export const CONDITIONAL_FORMATS = new ObjectType<Cells>("ConditionalFormatCollection");
export const CONDITIONAL_FORMAT = new ObjectType<RuleOnSheet>("ConditionalFormat");
export const CUSTOM_CONDITIONAL_FORMAT = new ObjectType<RuleOnSheet>("CustomConditionalFormat");
export const CONDITIONAL_FORMAT_RULE = new ObjectType<RuleOnSheet>("ConditionalFormatRule");
export const CONDITIONAL_RANGE_FORMAT = new ObjectType<RuleOnSheet>("ConditionalRangeFormat");
export const CONDITIONAL_RANGE_FILL = new ObjectType<RuleOnSheet>("ConditionalRangeFill");
export const CONDITIONAL_RANGE_BORDERS = new ObjectType<RuleOnSheet>("ConditionalRangeBorderCollection");
export const CONDITIONAL_RANGE_BORDER = new ObjectType<RuleOnSheet & { readonly side: CellSide }>(
  "ConditionalRangeBorder",
);
export const COLOR_SCALE_CONDITIONAL_FORMAT = new ObjectType<RuleOnSheet>("ColorScaleConditionalFormat");
export const DATA_BAR_CONDITIONAL_FORMAT = new ObjectType<RuleOnSheet>("DataBarConditionalFormat");
export const CONDITIONAL_DATA_BAR_POSITIVE_FORMAT = new ObjectType<RuleOnSheet>("ConditionalDataBarPositiveFormat");
export const ICON_SET_CONDITIONAL_FORMAT = new ObjectType<RuleOnSheet>("IconSetConditionalFormat");
export const CONDITIONAL_RANGE_FONT = new ObjectType<RuleOnSheet>("ConditionalRangeFont");

export const SHAPES = new ObjectType<Sheet>("ShapeCollection");
export const SHAPE = new ObjectType<OnSheet<Image>>("Shape");

export const CHARTS = new ObjectType<Sheet>("ChartCollection");
export const CHART = new ObjectType<OnSheet<Chart>>("Chart");
export const CHART_TITLE = new ObjectType<OfChart<ChartText>>("ChartTitle");
export const CHART_LEGEND = new ObjectType<OnSheet<Chart>>("ChartLegend");
export const CHART_AXES = new ObjectType<OnSheet<Chart>>("ChartAxes");
export const CHART_AXIS = new ObjectType<OfChart<ChartAxis>>("ChartAxis");
export const CHART_AXIS_TITLE = new ObjectType<OfChart<ChartText>>("ChartAxisTitle");
export const CHART_GRIDLINES = new ObjectType<OfChart<ChartAxis>>("ChartGridlines");
export const CHART_SERIES_COLLECTION = new ObjectType<OnSheet<Chart>>("ChartSeriesCollection");
export const CHART_SERIES = new ObjectType<OfChart<Series>>("ChartSeries");
export const CHART_SERIES_FORMAT = new ObjectType<OfChart<Series>>("ChartSeriesFormat");
export const CHART_DATA_LABELS = new ObjectType<OfChart<Series>>("ChartDataLabels");
export const CHART_POINTS = new ObjectType<OfChart<Series>>("ChartPointsCollection");
export const CHART_POINT = new ObjectType<OfChart<Series> & { readonly index: number }>("ChartPoint");
export const CHART_POINT_FORMAT = new ObjectType<OfChart<ChartFill>>("ChartPointFormat");
export const CHART_FILL = new ObjectType<OfChart<ChartFill>>("ChartFill");
export const CHART_LINE_FORMAT = new ObjectType<OfChart<ChartLine>>("ChartLineFormat");
