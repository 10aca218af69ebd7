import { expect, test } from "vitest";
import { EXPECTS } from "../understanding/types";
import { listenFor } from "./listening";

test("a chosen speech model takes whole seconds of silence and no auto (Twilio's warning 13335)", () => {
  for (const expects of EXPECTS) {
    expect([expects, listenFor(expects).speechTimeout]).toEqual([expects, expect.stringMatching(/^[1-9]$/)]);
  }
});
