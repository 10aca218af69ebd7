import { XMLParser, XMLValidator } from "fast-xml-parser";

/** One verb or noun of a TwiML document, in the order in which it stands. */
export type Verb = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its words, with what stands inside marks of its own. */
  readonly text: string;
  readonly children: readonly Verb[];
};

const PREFIX = "@_";
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readAttributes(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([name, text]) => [name.slice(PREFIX.length), String(text)]));
}

function readText(nodes: readonly unknown[]): string {
  return nodes
    .filter(isRecord)
    .map((node) =>
      Object.entries(node)
        .map(([name, value]) => (name === "#text" ? String(value) : Array.isArray(value) ? readText(value) : ""))
        .join(""),
    )
    .join("");
}

function readVerbs(nodes: readonly unknown[]): Verb[] {
  return nodes.filter(isRecord).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@" && !key.startsWith("?") && !key.startsWith("#"));
    const inside = name === undefined ? undefined : node[name];
    if (name === undefined || !Array.isArray(inside)) {
      return [];
    }
    const text = readText(inside).replace(/\s+/g, " ").trim();
    return [{ name, attributes: readAttributes(node[":@"]), text, children: readVerbs(inside) }];
  });
}

/** The verbs of a TwiML document. Throws when it is no XML or no `<Response>`, as Twilio's error 12100 and 12102. */
export function parseTwiml(xml: string): readonly Verb[] {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) {
    throw new Error(`not a TwiML document: ${verdict.err.msg}`);
  }
  const parsed: unknown = parser.parse(xml);
  const [root, ...more] = readVerbs(Array.isArray(parsed) ? parsed : []);
  if (root?.name !== "Response" || more.length > 0) {
    throw new Error("a TwiML document is one <Response>");
  }
  return root.children;
}
