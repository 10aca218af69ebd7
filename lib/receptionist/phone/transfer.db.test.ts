import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { env } from "@/lib/env";
import { addSalon } from "../talk.test-helper";
import { understandBuiltIn } from "../understanding/understand";
import { answerCall } from "./answer-call";
import { composePhoneDoor } from "./compose-door";
import type { PhoneDoor } from "./door";
import { acceptCall, whisper } from "./hang-up";
import { afterDial, hearTurn } from "./hear-turn";

let world: World;
let salon: TestBusiness;
const number = `+1646${randomInt(2_000_000, 9_999_999)}`;
const PERSON = "+12125550177";
beforeAll(async () => {
  world = openWorld(inject("database"));
  salon = await addSalon(world);
  await world.query("select app.set_receptionist_number($1, $2)", [salon.id, number]);
  await world.query(
    `update public.receptionist_settings set phone_enabled = true, transfer_number = $2, transfer_when = 'always'
     where business_id = $1`,
    [salon.id, PERSON],
  );
});
afterAll(() => world.close());

const place = { mark: "1", expects: "anything", locale: "en", offers: 0 } as const;

function makeDoor(): PhoneDoor {
  const understand = async (utterance: Parameters<typeof understandBuiltIn>[0]) => understandBuiltIn(utterance);
  return composePhoneDoor({ db: world.db, now: new Date(), understand }, env(), () => undefined);
}

/** A call whose caller has asked for a person, who is being rung. */
async function ring() {
  const call = {
    sid: `CA${randomUUID().replaceAll("-", "")}`,
    from: "+16465550123",
    to: number,
    status: "in-progress",
  };
  await answerCall(makeDoor(), call);
  const speech = "I want to speak to a person about my colour";
  const twiml = await hearTurn(makeDoor(), call, place, { speech, confidence: 0.9, keys: "" });
  const outcome = async () => {
    const rows = await world.query<{ status: string; outcome: string | null }>(
      "select status, outcome from public.conversations where business_id = $1 and external_id = $2",
      [salon.id, call.sid],
    );
    return rows[0];
  };
  return { call, twiml, outcome, callee: { businessId: salon.id, callSid: call.sid, locale: "en" as const } };
}

test("whoever picks up is told what it is about and asked for a key; without one it is hung up", async () => {
  const { twiml, callee } = await ring();
  expect(twiml).toContain(PERSON);
  const said = await whisper(makeDoor(), callee);
  expect(said).toMatch(
    /<Gather input="dtmf" numDigits="1"[^>]*\/api\/voice\/accept\?[^>]*><Say [^>]*>.*Riverside Salon.*colour.*press any key.*<\/Say><\/Gather><Hangup\/><\/Response>$/i,
  );
});

test("a call that a person took is transferred, and ends with them", async () => {
  const { call, callee, outcome } = await ring();
  expect(await acceptCall(makeDoor(), callee)).toMatch(/<Response\/>$/);
  expect(await afterDial(makeDoor(), call, place, { status: "completed", isBridged: undefined })).toMatch(
    /<Response><Hangup\/><\/Response>$/,
  );
  expect(await outcome()).toEqual({ status: "ended", outcome: "transferred" });
});

test("a machine that picked up is nobody: the receptionist is back, and it counts as no transfer", async () => {
  const { call, outcome } = await ring();
  const twiml = await afterDial(makeDoor(), call, place, { status: "completed", isBridged: undefined });
  expect(twiml).toContain("nobody could take the call");
  expect(twiml).toContain("<Gather");
  expect((await outcome())?.outcome).not.toBe("transferred");
});

test("who was joined although the key could not be written down was transferred", async () => {
  const { call } = await ring();
  const twiml = await afterDial(makeDoor(), call, place, { status: "completed", isBridged: true });
  expect(twiml).toMatch(/<Response><Hangup\/><\/Response>$/);
});

test("a database that does not answer keeps nobody from the key, and nobody from being joined", async () => {
  const never: PhoneDoor = {
    ...makeDoor(),
    db: { ...world.db, call: () => new Promise(() => undefined) },
  };
  const { callee } = await ring();
  expect(await whisper(never, callee, 50)).toMatch(/<Gather.*press any key.*<\/Gather><Hangup\/><\/Response>$/i);
  expect(await acceptCall(never, callee, 50)).toMatch(/<Response\/>$/);
});
