import { strToU8, zipSync } from "fflate";

/**
 * Workbooks as other programs write them, made by hand from what such files hold: parts and extensions that no library
 * would write, and none must lose.
 */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument";

export type Parts = Record<string, string | Uint8Array>;

/** Packs parts into a file; every text part but VML gets an XML declaration. */
export function pack(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content.startsWith("\ufeff") ? content : DECLARATION + content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2024, 4, 6) });
}

export function contentTypes(overrides: Record<string, string>, defaults: Record<string, string> = {}): string {
  const all = { rels: "application/vnd.openxmlformats-package.relationships+xml", xml: "application/xml", ...defaults };
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    Object.entries(all)
      .map(([name, type]) => `<Default Extension="${name}" ContentType="${type}"/>`)
      .join("") +
    Object.entries(overrides)
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
      .join("") +
    "</Types>"
  );
}

/** Relationships as `id: [type, target]`; a type without a slash is one of the office document's. */
export function relationships(all: Record<string, readonly [type: string, target: string, mode?: string]>): string {
  return (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    Object.entries(all)
      .map(([id, [type, target, mode]]) => {
        const address = type.includes("/") ? type : `${OFFICE}/${type}`;
        return `<Relationship Id="${id}" Type="${address}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
      })
      .join("") +
    "</Relationships>"
  );
}

/** The least that makes a workbook: one sheet 名册 with these rows of XML. */
export function plainBook(rows: string, more: { sheet?: string; styles?: string; workbook?: string } = {}): Parts {
  const parts: Parts = {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": `${TYPES}.spreadsheetml.sheet.main+xml`,
      "xl/worksheets/sheet1.xml": `${TYPES}.spreadsheetml.worksheet+xml`,
      ...(more.styles === undefined ? {} : { "xl/styles.xml": `${TYPES}.spreadsheetml.styles+xml` }),
    }),
    "_rels/.rels": relationships({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${more.workbook ?? ""}` +
      '<sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      ...(more.styles === undefined ? {} : { rId2: ["styles", "styles.xml"] as const }),
    }),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${more.sheet ?? ""}</worksheet>`,
  };
  if (more.styles !== undefined) parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${more.styles}</styleSheet>`;
  return parts;
}

/** As Excel saves it: shared strings, calculation chain, comments with VML, a table, a chart, print areas, extensions. */
export function excelBook(): Parts {
  return {
    "[Content_Types].xml": contentTypes(
      {
        "xl/workbook.xml": `${TYPES}.spreadsheetml.sheet.main+xml`,
        "xl/worksheets/sheet1.xml": `${TYPES}.spreadsheetml.worksheet+xml`,
        "xl/worksheets/sheet2.xml": `${TYPES}.spreadsheetml.worksheet+xml`,
        "xl/theme/theme1.xml": `${TYPES}.theme+xml`,
        "xl/styles.xml": `${TYPES}.spreadsheetml.styles+xml`,
        "xl/sharedStrings.xml": `${TYPES}.spreadsheetml.sharedStrings+xml`,
        "xl/calcChain.xml": `${TYPES}.spreadsheetml.calcChain+xml`,
        "xl/comments1.xml": `${TYPES}.spreadsheetml.comments+xml`,
        "xl/tables/table1.xml": `${TYPES}.spreadsheetml.table+xml`,
        "xl/drawings/drawing1.xml": `${TYPES}.drawing+xml`,
        "xl/charts/chart1.xml": `${TYPES}.drawingml.chart+xml`,
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": `${TYPES}.extended-properties+xml`,
        "customXml/itemProps1.xml": `${TYPES}.customXmlProperties+xml`,
      },
      { bin: `${TYPES}.spreadsheetml.printerSettings`, vml: `${TYPES}.vmlDrawing` },
    ),
    "_rels/.rels": relationships({
      rId3: ["extended-properties", "docProps/app.xml"],
      rId2: [
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      rId1: ["officeDocument", "xl/workbook.xml"],
    }),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
      ' mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">' +
      '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/>' +
      '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20490" windowHeight="7545" activeTab="1"/></bookViews>' +
      '<sheets><sheet name="党员名册" sheetId="3" r:id="rId1"/><sheet name="党费" sheetId="7" state="hidden" r:id="rId2"/></sheets>' +
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">党员名册!$A$1:$D$5</definedName>' +
      '<definedName name="费率">党费!$B$1</definedName></definedNames>' +
      '<calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"/></extLst></workbook>',
    "xl/_rels/workbook.xml.rels": relationships({
      rId3: ["theme", "theme/theme1.xml"],
      rId2: ["worksheet", "worksheets/sheet2.xml"],
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId6: ["calcChain", "calcChain.xml"],
      rId5: ["sharedStrings", "sharedStrings.xml"],
      rId4: ["styles", "styles.xml"],
      rId7: ["customXml", "../customXml/item1.xml"],
    }),
    "xl/worksheets/sheet1.xml":
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
      ' mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">' +
      '<dimension ref="A1:D5"/><sheetViews><sheetView workbookViewId="0"><selection activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/><cols><col min="3" max="3" width="20" style="1" customWidth="1"/></cols>' +
      '<sheetData><row r="1" spans="1:4" x14ac:dyDescent="0.15"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
      '<row r="2" spans="1:4" x14ac:dyDescent="0.15"><c r="A2" t="s"><v>4</v></c><c r="B2" s="2"><v>31048</v></c><c r="C2" s="1" t="s"><v>5</v></c><c r="D2"><v>20</v></c></row>' +
      '<row r="3" spans="1:4" x14ac:dyDescent="0.15"><c r="A3" t="s"><v>6</v></c><c r="B3" s="2"/><c r="D3"><f>D2*2</f><v>40</v></c></row>' +
      '<row r="5" spans="1:4" x14ac:dyDescent="0.15"><c r="D5"><f>SUM(D2:D3)</f><v>60</v></c></row></sheetData>' +
      '<mergeCells count="1"><mergeCell ref="A5:C5"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
      '<conditionalFormatting sqref="D2:D3"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>10</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="D2"><formula1>"10,20"</formula1></dataValidation></dataValidations>' +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="portrait" r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>' +
      '<tableParts count="1"><tablePart r:id="rId5"/></tableParts></worksheet>',
    "xl/worksheets/_rels/sheet1.xml.rels": relationships({
      rId3: ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      rId2: ["drawing", "../drawings/drawing1.xml"],
      rId1: ["printerSettings", "../printerSettings/printerSettings1.bin"],
      rId5: ["table", "../tables/table1.xml"],
      rId4: ["comments", "../comments1.xml"],
    }),
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1"><v>0.005</v></c></row></sheetData></worksheet>`,
    "xl/sharedStrings.xml":
      `<sst xmlns="${MAIN}" count="8" uniqueCount="7"><si><t>姓名</t><phoneticPr fontId="1" type="noConversion"/></si><si><t>出生日期</t></si>` +
      "<si><t>公民身份证号码</t></si><si><t>党费</t></si><si><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r></si>" +
      '<si><t>110101198501018888</t></si><si><t xml:space="preserve">李四 </t><rPh sb="0" eb="1"><t>リ</t></rPh></si></sst>',
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac x16r2"` +
      ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main">' +
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
      '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font>' +
      '<font><sz val="9"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>' +
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf>' +
      '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left" vertical="center"/></xf></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>' +
      '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"/></extLst></styleSheet>',
    "xl/theme/theme1.xml": THEME,
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="D5" i="3" l="1"/><c r="D3" i="3"/></calcChain>`,
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>办事员</author></authors><commentList><comment ref="A2" authorId="0"><text><t>已核对</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": strToU8(
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
        '<v:shape id="_x0000_s1025" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    ),
    "xl/tables/table1.xml":
      `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:D3" totalsRowShown="0"><autoFilter ref="A1:D3"/>` +
      '<tableColumns count="4"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="出生日期"/><tableColumn id="3" name="公民身份证号码"/><tableColumn id="4" name="党费"/></tableColumns></table>',
    "xl/drawings/drawing1.xml":
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
      "<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
      "<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationships({ rId1: ["chart", "../charts/chart1.xml"] }),
    "xl/charts/chart1.xml":
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/>' +
      '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>党员名册!$D$2:$D$3</c:f></c:numRef></c:val></c:ser>' +
      '<c:axId val="11"/><c:axId val="12"/></c:barChart><c:catAx><c:axId val="11"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="12"/></c:catAx>' +
      '<c:valAx><c:axId val="12"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="11"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
    "xl/printerSettings/printerSettings1.bin": Uint8Array.from({ length: 64 }, (_, index) => index * 3),
    "customXml/item1.xml": '<街道 xmlns="urn:street">红旗街道</街道>',
    "customXml/itemProps1.xml":
      '<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    "customXml/_rels/item1.xml.rels": relationships({ rId1: ["customXmlProps", "itemProps1.xml"] }),
    "docProps/core.xml":
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>办事员</dc:creator></cp:coreProperties>',
    "docProps/app.xml":
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
  };
}

/** As WPS saves it: absolute targets, its own extensions in sheet and workbook, pictures in cells, its version in custom properties. */
export function wpsBook(): Parts {
  const etc = "http://www.wps.cn/officeDocument/2017/etCustomData";
  return {
    ...plainBook(
      '<row r="1"><c r="A1" t="str"><v>姓名</v></c><c r="B1" t="inlineStr"><is><t>照片</t></is></c></row>' +
        '<row r="2" customHeight="1" ht="60"><c r="A2" t="str"><v>王五</v></c><c r="B2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>',
    ),
    "[Content_Types].xml": contentTypes(
      {
        "xl/workbook.xml": `${TYPES}.spreadsheetml.sheet.main+xml`,
        "xl/worksheets/sheet1.xml": `${TYPES}.spreadsheetml.worksheet+xml`,
        "xl/cellimages.xml": "application/vnd.wps-officedocument.cellimage+xml",
        "docProps/custom.xml": `${TYPES}.custom-properties+xml`,
      },
      { png: "image/png" },
    ),
    "_rels/.rels": relationships({
      rId1: ["officeDocument", "/xl/workbook.xml"],
      rId2: ["custom-properties", "/docProps/custom.xml"],
    }),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:etc="${etc}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/>` +
      '<workbookPr/><bookViews><workbookView windowWidth="22368" windowHeight="9420"/></bookViews>' +
      '<sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="144525"/>' +
      `<extLst><ext uri="{etc}"><etc:sheetProps/></ext></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      rId1: ["worksheet", "/xl/worksheets/sheet1.xml"],
      rId3: ["http://www.wps.cn/officeDocument/2020/cellImage", "/xl/cellimages.xml"],
    }),
    "xl/cellimages.xml": `<etc:cellImages xmlns:etc="${etc}" xmlns:r="${OFFICE}"/>`,
    "xl/_rels/cellimages.xml.rels": relationships({ rId1: ["image", "media/image1.png"] }),
    "xl/media/image1.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    "docProps/custom.xml":
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>',
  };
}

/** As some generators write it: every element with a prefix, and byte order marks. */
export function prefixedBook(): Parts {
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": `${TYPES}.spreadsheetml.sheet.main+xml`,
      "xl/worksheets/sheet1.xml": `${TYPES}.spreadsheetml.worksheet+xml`,
      "xl/styles.xml": `${TYPES}.spreadsheetml.styles+xml`,
    }),
    "_rels/.rels": relationships({ R1: ["officeDocument", "/xl/workbook.xml"] }),
    "xl/workbook.xml": `\ufeff<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="名册" sheetId="1" rel:id="R1"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      R1: ["worksheet", "/xl/worksheets/sheet1.xml"],
      R2: ["styles", "/xl/styles.xml"],
    }),
    "xl/worksheets/sheet1.xml":
      `\ufeff<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr" s="1"><x:is><x:t>姓名</x:t></x:is></x:c></x:row>` +
      '<x:row r="3"/></x:sheetData></x:worksheet>',
    "xl/styles.xml":
      `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font><x:sz val="11"/><x:name val="宋体"/></x:font></x:fonts>` +
      '<x:fills><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills>' +
      '<x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs>' +
      '<x:cellXfs count="2"><x:xf/><x:xf numFmtId="14" fontId="0"><x:alignment horizontal="center"/></x:xf></x:cellXfs></x:styleSheet>',
  };
}

const COLOR = '<a:srgbClr val="1F4E79"/>';
const FILL = `<a:solidFill>${COLOR}</a:solidFill>`;
const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">' +
  ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]
    .map((name) => `<a:${name}>${COLOR}</a:${name}>`)
    .join("") +
  '</a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>' +
  '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office">' +
  `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln>${FILL}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>` +
  "</a:fmtScheme></a:themeElements></a:theme>";
