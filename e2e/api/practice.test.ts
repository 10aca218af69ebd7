import { createHmac, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addSalon, composeCallTo, conversationOf, place, type Salon, saidIn, script, someNumber } from "./calls";
import { call, demo, query } from "./product";
import { sendSigned } from "./twilio";

/** What a stranger can make up: words, the shape of a mark, and one signed with what Twilio signs with. */
function forgedMarks(salon: Salon, callSid: string): string[] {
  const data = { call: callSid, business: salon.id, locale: "en", until: Date.now() + 60_000 };
  const text = Buffer.from(JSON.stringify(data)).toString("base64url");
  const signed = createHmac("sha256", demo.vendors.twilio.authToken).update(`practice_mark:${text}`).digest();
  const unkeyed = createHmac("sha256", "").update(`practice_mark:${text}`).digest();
  return ["true", "", ".", text, `${text}.`, ...[signed, unkeyed].map((mac) => `${text}.${mac.toString("base64url")}`)];
}

function newCall(salon: Salon): Record<string, string> {
  const CallSid = `CA${randomUUID().replaceAll("-", "")}`;
  return { CallSid, From: someNumber(), To: salon.number, CallStatus: "in-progress" };
}

async function conversationsOf(salon: Salon): Promise<number> {
  return (await query("select id from public.conversations where business_id = $1", [salon.id])).length;
}

test("a mark of practice that we did not make is refused at every address, signed by Twilio or not", async () => {
  const salon = await addSalon();
  const fields = newCall(salon);
  for (const PracticeMark of forgedMarks(salon, fields.CallSid ?? "")) {
    expect([PracticeMark, (await sendSigned("/api/voice", { ...fields, PracticeMark })).status]).toEqual([
      PracticeMark,
      403,
    ]);
  }
  const [mark = ""] = forgedMarks(salon, fields.CallSid ?? "").slice(-2);
  for (const path of ["/turn?n=1", "/silence", "/menu", "/after-dial", "/voicemail", "/fallback", "/status"]) {
    const answer = await sendSigned(`/api/voice${path}`, { ...fields, PracticeMark: mark });
    expect([path, answer.status]).toEqual([path, 403]);
  }
  const body = new URLSearchParams({ ...fields, PracticeMark: mark });
  expect((await fetch(`${demo.baseUrl}/api/voice`, { method: "POST", body })).status).toBe(403);
  expect(await conversationsOf(salon)).toBe(0);
});

test("a receptionist that is off is reached by nobody who cannot mark their call", async () => {
  const salon = await addSalon({ phone_enabled: false });
  const options = composeCallTo(salon);
  for (const PracticeMark of forgedMarks(salon, "CA1")) {
    const record = await place(salon, script(), { ...options, fields: { PracticeMark } });
    expect(record.end).toBe("application_error");
  }
  const inQuery = await sendSigned("/api/voice?practice=1&PracticeMark=true", newCall(salon));
  expect(await inQuery.text()).toContain("away just now");
  expect(saidIn(await place(salon, script()))).toContain("away just now");
  expect(await conversationsOf(salon)).toBe(0);
});

test("what practice dials is nobody's number", async () => {
  const salon = await addSalon();
  const record = await place({ ...salon, number: "practice" }, script());
  expect(saidIn(record)).toContain("not in use");
});

test("a real call is no practice, whatever else it says", async () => {
  const salon = await addSalon();
  const record = await place(salon, script("hello"), { fields: { isPractice: "true", Practice: "1" } });
  const kept = await conversationOf(salon, record);
  const [row] = await query<{ is_practice: boolean }>("select is_practice from public.conversations where id = $1", [
    kept?.id,
  ]);
  expect(row?.is_practice).toBe(false);
  const asked = { channel: "phone", isPractice: true };
  await call("POST", `/api/v1/businesses/${salon.slug}/conversations`, asked);
  const marked = await query("select id from public.conversations where business_id = $1 and is_practice", [salon.id]);
  expect(marked).toEqual([]);
});

test("nobody practises without being signed in, nor from a page that is not ours", async () => {
  const salon = await addSalon();
  const path = `/api/dashboard/${salon.slug}/receptionist/practice`;
  const own = { "sec-fetch-site": "same-origin" };
  const step = { call: "made.up", move: { kind: "silence" } };
  expect((await call("POST", path, { locale: "en", from: "" }, own)).status).toBe(401);
  expect((await call("POST", `${path}/step`, step, own)).status).toBe(401);
  const foreign = { "sec-fetch-site": "cross-site" };
  expect((await call("POST", path, { locale: "en", from: "" }, foreign)).status).toBe(403);
  expect(await conversationsOf(salon)).toBe(0);
});
