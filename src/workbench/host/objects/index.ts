/** Fills the tables of all types, which only lead to each other once each is there. */
import "./formats/borders";
import "./charts";
import "./comments";
import "./formats/conditionalFormats";
import "./dataValidation";
import "./filter";
import "./functions";
import "./names";
import "./pageLayout";
import "./protection";
import "./range";
import "./rangeAreas";
import "./formats/rangeFormat";
import "./formats/scales";
import "./settings";
import "./shapes";
import "./tables";
import "./workbook";
import "./worksheet";

export * from "./types";
