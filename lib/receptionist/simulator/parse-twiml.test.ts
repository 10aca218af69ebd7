import { expect, test } from "vitest";
import { parseTwiml } from "./parse-twiml";

test("verbs keep their order, their attributes and their words", () => {
  const verbs = parseTwiml(`<?xml version="1.0" encoding="UTF-8"?>
    <Response>
      <Gather input="speech dtmf" action="/turn?n=1&amp;e=time" hints="Cut &amp; color, Ana">
        <Say language="en-US">Tom &amp; Jerry &lt;here&gt;: <break time="1s"/> which day?</Say>
      </Gather>
      <Redirect method="POST">https://x.example/silence?n=1&amp;s=1</Redirect>
      <Hangup/>
    </Response>`);
  expect(verbs.map((verb) => verb.name)).toEqual(["Gather", "Redirect", "Hangup"]);
  expect(verbs[0]?.attributes).toEqual({
    input: "speech dtmf",
    action: "/turn?n=1&e=time",
    hints: "Cut & color, Ana",
  });
  expect(verbs[0]?.children[0]).toMatchObject({ name: "Say", text: "Tom & Jerry <here>: which day?" });
  expect(verbs[1]?.text).toBe("https://x.example/silence?n=1&s=1");
});

test("an empty document does nothing, and what is no TwiML is refused", () => {
  expect(parseTwiml("<Response/>")).toEqual([]);
  expect(() => parseTwiml("<Response><Say>hi</Response>")).toThrow("not a TwiML document");
  expect(() => parseTwiml("<html></html>")).toThrow("one <Response>");
  expect(() => parseTwiml("")).toThrow();
});
