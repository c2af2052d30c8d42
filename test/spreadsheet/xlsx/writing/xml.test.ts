import { WorkbookError } from "../../../../src/spreadsheet/errors";
import { decodeXml, escapeXml, splice, XmlElement } from "../../../../src/spreadsheet/xlsx/xml";

test("elements are found among comments, CDATA, instructions and odd attributes", () => {
  const xml =
    '\ufeff<?xml version="1.0"?><!-- <a> -->' +
    `<x:a xmlns:x="u" t='>"' ><!--it's>--><![CDATA[<b/>]]><x:b  id = "1>2" /><c/><x:b id="2">t&amp;</x:b></x:a>`;
  const root = XmlElement.root(xml);
  expect([root.prefix, root.name, root.attribute("t")]).toEqual(["x:", "a", '>"']);
  expect(root.children("b").map((child) => child.attribute("id"))).toEqual(["1>2", "2"]);
  expect(root.children("b").map((child) => child.text())).toEqual(["", "t&"]);
  expect(root.text()).toBe("<b/>t&");
});

test.each([
  ["a document type", '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
  ["a missing end tag", "<a><b></a>"],
  ["a tag without end", "<a><b"],
  ["nothing", "text"],
])("%s is refused", (_, xml) => {
  expect(() => XmlElement.root(xml).children()).toThrow(WorkbookError);
});

describe("edits leave all other characters", () => {
  const edited = (xml: string, edit: (root: XmlElement) => ReturnType<XmlElement["removed"]>) =>
    splice(xml, [edit(XmlElement.root(xml))]);

  test.each([
    ["an attribute set", '<a  b = "1" />', '<a  b = "&lt;2" />', (root: XmlElement) => root.withAttribute("b", "<2")],
    ["an attribute added", "<x:a></x:a>", '<x:a b="2"></x:a>', (root: XmlElement) => root.withAttribute("b", "2")],
    ["children appended", "<a> <b/> </a>", "<a> <b/> <c/></a>", (root: XmlElement) => root.withAppended("<c/>")],
    ["the first child", "<x:a/>", "<x:a><x:c></x:c></x:a>", (root: XmlElement) => root.withAppended("<c></c>")],
    [
      "a child in its place",
      "<a><b/><d/></a>",
      "<a><b/><c/><d/></a>",
      (root: XmlElement) => root.withInserted("c", ["b", "c", "d"], "<c/>"),
    ],
  ])("%s", (_, before, after, edit) => expect(edited(before, edit)).toBe(after));
});

test("text survives XML; what XML can't hold is marked", () => {
  expect(decodeXml(escapeXml('<a b="c">\'&amp;\t\r\n𠮷'))).toBe('<a b="c">\'&amp;\t\r\n𠮷');
  expect(escapeXml("a\u0000b\uffff")).toBe("a\ufffdb\ufffd");
  expect(decodeXml("&#x4e2d;&#20013;&apos;&nbsp;")).toBe("中中'&nbsp;");
  expect(() => decodeXml("&#x110000;")).toThrow(WorkbookError);
});
