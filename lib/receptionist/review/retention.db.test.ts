import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openWorld, type TestBusiness, type World } from "@/lib/booking/world.test-helper";
import { sendCode } from "../codes";
import { converse } from "./conversation.test-helper";
import { pruneRecordings } from "./prune-recordings";

let world: World;
let business: TestBusiness;
beforeAll(async () => {
  world = openWorld(inject("database"));
  business = await world.addBusiness();
  await world.query("insert into public.receptionist_settings (business_id, retention_days) values ($1, 30)", [
    business.id,
  ]);
});
afterAll(() => world.close());

const BATCH = 1_000;
const talk = () => converse(world, business, { turns: [{ heard: "Hello", said: "Hi." }], outcome: "answered" });

async function endedAgo(days: number) {
  const ids = await talk();
  await world.query("update public.conversations set ended_at = now() - make_interval(days => $2) where id = $1", [
    ids.conversationId,
    days,
  ]);
  return ids;
}

/** Changes a row as time would have it, without the trigger that stamps the hour of every change. */
async function age(id: string, set: string): Promise<void> {
  await world.query("alter table public.receptionist_tasks disable trigger receptionist_tasks_touch");
  await world.query(`update public.receptionist_tasks set ${set} where id = $1`, [id]);
  await world.query("alter table public.receptionist_tasks enable trigger receptionist_tasks_touch");
}

async function addTask(key: string, more: { recordingUrl?: string } = {}): Promise<string> {
  return world.db.call("add_receptionist_task", {
    businessId: business.id,
    kind: "voicemail",
    body: "call me",
    fromName: "Maria",
    fromPhone: "+12125550142",
    dedupeKey: key,
    ...more,
  });
}

const readTask = async (id: string) =>
  (
    await world.query<{ body: string; from_phone: string | null; status: string; recording_url: string | null }>(
      "select body, from_phone, status, recording_url from public.receptionist_tasks where id = $1",
      [id],
    )
  )[0];

describe("tasks", () => {
  test("that are done go as the business keeps things, open ones after ninety days", async () => {
    const [done, fresh, open, old] = await Promise.all(["t1", "t2", "t3", "t4"].map((key) => addTask(key)));
    await age(done ?? "", "status = 'done', updated_at = now() - interval '31 days'");
    await age(
      fresh ?? "",
      "status = 'done', created_at = now() - interval '60 days', updated_at = now() - interval '29 days'",
    );
    await age(open ?? "", "created_at = now() - interval '89 days', updated_at = now() - interval '89 days'");
    await age(old ?? "", "created_at = now() - interval '91 days', updated_at = now() - interval '91 days'");
    await world.db.call("prune_tasks", BATCH);
    const gone = { body: "", from_phone: null, status: "done" };
    expect(await readTask(done ?? "")).toMatchObject(gone);
    expect(await readTask(old ?? "")).toMatchObject(gone);
    expect((await readTask(fresh ?? ""))?.body).toBe("call me");
    expect(await readTask(open ?? "")).toMatchObject({ body: "call me", status: "open" });
    expect(await world.db.call("prune_tasks", BATCH)).toBe(0);
  });
});

describe("recordings", () => {
  const attach = (ids: { businessId: string; conversationId: string }, url: string) =>
    world.db.call("attach_recording", { ...ids, url, seconds: 9 });
  const urlOf = async (conversationId: string) =>
    (
      await world.query<{ url: string | null }>("select recording_url as url from public.conversations where id = $1", [
        conversationId,
      ])
    )[0]?.url;

  test("leave the vendor before their address is forgotten; one that does not is tried again the next night", async () => {
    const [old, young] = [await endedAgo(31), await endedAgo(29)];
    await attach(old, "https://api.twilio.com/REold00000");
    await attach(young, "https://api.twilio.com/REyoung000");
    await world.db.call("prune_transcripts", BATCH);
    const asked: [string, string | null | undefined][] = [];
    const failing = await pruneRecordings(world.db, async (url) => {
      asked.push([url, await urlOf(old.conversationId)]);
      throw new Error("down");
    });
    expect([failing, asked]).toEqual([
      { deleted: 0, failed: 1 },
      [["https://api.twilio.com/REold00000", "https://api.twilio.com/REold00000"]],
    ]);
    expect(await urlOf(old.conversationId)).toBe("https://api.twilio.com/REold00000");
    expect(await pruneRecordings(world.db, async () => undefined)).toEqual({ deleted: 1, failed: 0 });
    expect([await urlOf(old.conversationId), await urlOf(young.conversationId)]).toEqual([
      null,
      "https://api.twilio.com/REyoung000",
    ]);
    expect(await pruneRecordings(world.db, async () => undefined)).toEqual({ deleted: 0, failed: 0 });
  });

  test("that an open task still needs stay, whatever became of their call", async () => {
    const url = "https://api.twilio.com/REshared00";
    const ids = await endedAgo(31);
    await attach(ids, url);
    const task = await addTask("shared", { recordingUrl: url });
    await world.db.call("prune_transcripts", BATCH);
    expect(await pruneRecordings(world.db, async () => undefined)).toEqual({ deleted: 0, failed: 0 });
    await age(task, "status = 'done', updated_at = now() - interval '31 days'");
    await world.db.call("prune_tasks", BATCH);
    expect(await pruneRecordings(world.db, async () => undefined)).toEqual({ deleted: 1, failed: 0 });
    expect([await urlOf(ids.conversationId), (await readTask(task))?.recording_url]).toEqual([null, null]);
  });
});

describe("proofs", () => {
  test("codes and the words of an opt-out go in time, the opt-out itself stays and is never changed otherwise", async () => {
    const phone = "+12125550188";
    await sendCode(world.db, { ...(await talk()), phone: "+12125550189" });
    await world.db.call("record_opt_out", {
      businessId: business.id,
      phone,
      optedOut: true,
      source: "words",
      evidence: "this is Maria, leave me alone",
    });
    await world.query("alter table public.contact_opt_outs disable trigger contact_opt_outs_append_only");
    await world.query("update public.contact_opt_outs set at = now() - interval '31 days' where phone = $1", [phone]);
    await world.query("alter table public.contact_opt_outs enable trigger contact_opt_outs_append_only");
    await world.query(
      "update public.verification_codes set created_at = now() - interval '31 days' where business_id = $1",
      [business.id],
    );
    expect(await world.db.call("prune_proofs", BATCH)).toBe(2);
    expect(await world.db.call("is_opted_out", business.id, phone)).toBe(true);
    const rows = await world.query("select evidence from public.contact_opt_outs where phone = $1", [phone]);
    const codes = await world.query("select 1 from public.verification_codes where business_id = $1", [business.id]);
    expect([rows, codes]).toEqual([[{ evidence: "" }], []]);
    for (const change of ["evidence = 'other'", "opted_out = false", "opted_out = false, evidence = ''"]) {
      await expect(
        world.query(`update public.contact_opt_outs set ${change} where phone = $1`, [phone]),
      ).rejects.toThrow("append-only");
    }
  });
});

describe("a review that fails", () => {
  test("is tried eight times, later each time; then the words go without it and an incident says so", async () => {
    const ids = await talk();
    const events = async () =>
      (
        await world.query(
          "select 1 from public.outbox where name = 'conversation/ended' and data ->> 'conversationId' = $1",
          [ids.conversationId],
        )
      ).length;
    const back = (minutes: number) =>
      world.query(
        "update public.conversations set ended_at = ended_at - make_interval(mins => $2), review_due_at = review_due_at - make_interval(mins => $2) where id = $1",
        [ids.conversationId, minutes],
      );
    await back(11);
    for (let tries = 0; tries < 8; tries += 1) {
      await world.db.call("sweep_conversations", BATCH);
      await world.db.call("sweep_conversations", BATCH);
      expect(await events()).toBe(tries + 2);
      await back(10 * 2 ** tries + 1);
    }
    await world.db.call("sweep_conversations", BATCH);
    expect(await events()).toBe(9);
    const read = await world.query(
      `select t.heard, t.said, c.outcome, c.reviewed_at is not null as reviewed, i.kind from public.conversations c
       join public.conversation_turns t on t.conversation_id = c.id and t.position = 1
       join public.conversation_incidents i on i.conversation_id = c.id where c.id = $1`,
      [ids.conversationId],
    );
    expect(read).toEqual([{ heard: "", said: "", outcome: "answered", reviewed: true, kind: "not_reviewed" }]);
  });
});
