import { expect, test } from "vitest";
import { parseCall } from "./called";

const params = { CallSid: `CA${"0".repeat(32)}`, From: "+12125550142", To: "+12125550100", CallStatus: "in-progress" };

test("whoever placed the call, the customer is who it is from and ours is the number it is to", () => {
  const expected = { from: "+12125550142", to: "+12125550100" };
  expect(parseCall({ ...params, Direction: "inbound" })).toMatchObject(expected);
  const placed = { ...params, From: params.To, To: params.From };
  expect(parseCall({ ...placed, Direction: "outbound-api" })).toMatchObject(expected);
  expect(parseCall(placed)).toMatchObject({ from: "+12125550100", to: "+12125550142" });
});
