import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { leaveSite, onLeaving } from "@/components/chat/leaving";

/** The browser's own parts, played by hand. */
class Frame extends EventTarget {
  readonly posted: unknown[] = [];
  readonly parent = { postMessage: (data: unknown) => this.posted.push(data) };
}

let frame: Frame;
let page: EventTarget & { visibilityState: string };
let stopped: number;
let forget: () => void;

beforeEach(() => {
  frame = new Frame();
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("window", frame);
  vi.stubGlobal("document", page);
  stopped = 0;
  forget = onLeaving(() => {
    stopped += 1;
  });
});
afterEach(() => vi.unstubAllGlobals());

const message = (source: unknown, data: unknown) =>
  frame.dispatchEvent(Object.assign(new Event("message"), { source, data }));

it("stops when the site says that it closed the bubble, and for nobody else's word", () => {
  message({}, { type: "thechattyai:closed" });
  message(frame.parent, { type: "thechattyai:open" });
  message(frame.parent, null);
  expect(stopped).toBe(0);
  message(frame.parent, { type: "thechattyai:closed" });
  expect(stopped).toBe(1);
});

it("stops before it tells the site to close", () => {
  let posted = -1;
  forget();
  onLeaving(() => {
    posted = frame.posted.length;
  });
  leaveSite();
  expect([posted, frame.posted]).toEqual([0, [{ type: "thechattyai:close" }]]);
});

it("stops when the page is hidden, not when it is shown", () => {
  page.dispatchEvent(new Event("visibilitychange"));
  expect(stopped).toBe(0);
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(stopped).toBe(1);
  forget();
  page.dispatchEvent(new Event("visibilitychange"));
  expect(stopped).toBe(1);
});

it("the bubble tells its frame when it was closed", () => {
  const told: string[] = [];
  const elements: Element[] = [];
  class Element extends EventTarget {
    style = {};
    dataset = {};
    contentWindow = { postMessage: ({ type }: { type: string }) => told.push(type) };
    constructor(readonly tag: string) {
      super();
      elements.push(this);
    }
    setAttribute() {}
    append() {}
    replaceChildren() {}
    focus() {}
  }
  const script = { src: "https://book.test/embed.js", dataset: { business: "studio", bubble: "" } };
  const site = Object.assign(new EventTarget(), {
    matchMedia: () => Object.assign(new EventTarget(), { matches: false }),
  });
  const createElement = (tag: string) => new Element(tag);
  const document = {
    currentScript: script,
    documentElement: { lang: "en" },
    body: new Element("body"),
    createElement,
    createElementNS: (_: string, tag: string) => new Element(tag),
  };
  const globals = { window: site, document, navigator: { language: "en" }, URL, URLSearchParams, encodeURIComponent };
  runInNewContext(readFileSync("public/embed.js", "utf8"), globals);
  const button = elements.find(({ tag }) => tag === "button");
  button?.dispatchEvent(new Event("click"));
  expect(told).toEqual([]);
  button?.dispatchEvent(new Event("click"));
  expect(told).toEqual(["thechattyai:closed"]);
});
