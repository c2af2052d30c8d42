/** An element of a small XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKENS = /<\?.*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Parses a file of our own: no declarations but the first, no entities but the usual five. @throws where it is not well formed */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let at = 0;
  for (const match of text.matchAll(TOKENS)) {
    const [whole, close, name = "", attributes = "", empty, content] = match;
    if (match.index !== at) break;
    at += whole.length;
    const parent = open.at(-1)!;
    if (content !== undefined) parent.text += decode(content.trim());
    else if (close) {
      if (open.pop()?.name !== name || open.length === 0) throw new Error(`</${name}> closes nothing`);
    } else if (name) {
      const found = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decode(value!)]);
      const element = { name, attributes: Object.fromEntries(found), children: [], text: "" };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (at !== text.length || open.length !== 1) throw new Error(`not well formed at ${text.slice(at, at + 40)}`);
  return root.children[0]!;
}

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The element and all below it, each with the one above it. */
export function* elementsOf(
  element: XmlElement,
  parent: XmlElement | null = null,
): Generator<{ readonly element: XmlElement; readonly parent: XmlElement | null }> {
  yield { element, parent };
  for (const child of element.children) yield* elementsOf(child, element);
}
