/** Fills the tables of all types, which only lead to each other once each is there. */
import "./borders";
import "./charts";
import "./comments";
import "./conditionalFormats";
import "./dataValidation";
import "./filter";
import "./functions";
import "./names";
import "./pageLayout";
import "./protection";
import "./range";
import "./rangeAreas";
import "./rangeFormat";
import "./scales";
import "./settings";
import "./shapes";
import "./tables";
import "./workbook";
import "./worksheet";

export * from "./types";
