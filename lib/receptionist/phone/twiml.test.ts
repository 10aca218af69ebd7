import { expect, test } from "vitest";
import { composeHints } from "./listening";
import { newResponse, say } from "./twiml";

test("words with characters that XML cannot hold are said without them", () => {
  const response = newResponse();
  say(response, null, "en", "Hello\u000b Ana\ud800 & Co");
  expect(response.toString()).toContain(">Hello Ana &amp; Co</Say>");
});

test("hints hold neither commas nor control characters, and no phrase twice", () => {
  const profile = { services: [{ name: "Cut,\u000b dry" }, { name: "Cut dry" }], staff: [{ name: "Ana\u0001" }] };
  expect(composeHints({ profile, spokenNames: [["s1", "trim\u0007"]] })).toBe("Cut dry, trim, Ana");
});
