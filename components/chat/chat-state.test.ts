import { describe, expect, it } from "vitest";
import { type ChatAction, type ChatState, emptyChat, isWaiting, reduceChat } from "@/components/chat/chat-state";
import type { ChatBooking, ChatReply } from "@/components/chat/types";

const reply = (changes: Partial<ChatReply> = {}): ChatReply => ({
  say: "What can I do for you?",
  expects: "anything",
  locale: null,
  offers: [],
  booking: null,
  ended: false,
  ...changes,
});
const booking: ChatBooking = {
  id: "b1",
  startsAt: "2026-12-01T15:30:00Z",
  endsAt: null,
  status: "confirmed",
  service: null,
  staff: null,
  manageToken: null,
};
const chatAfter = (...actions: ChatAction[]): ChatState => actions.reduce(reduceChat, emptyChat);
const started: ChatAction = { type: "started", id: "c1", reply: reply() };
const said = (key: string, text = "A cut"): ChatAction => ({ type: "said", message: { key, text } });
const answered = (key: string, changes: Partial<ChatReply> = {}): ChatAction => ({
  type: "answered",
  key,
  reply: reply(changes),
});

describe("a conversation", () => {
  it("waits for its greeting, then for the customer", () => {
    expect(isWaiting(emptyChat)).toBe(true);
    const state = chatAfter(started);
    expect(isWaiting(state)).toBe(false);
    expect(state.lines.map((line) => line.text)).toEqual(["What can I do for you?"]);
  });

  it("shows what the customer said at once and waits for the answer to it", () => {
    const state = chatAfter(started, said("k1"));
    expect(state.lines.at(-1)).toMatchObject({ from: "customer", text: "A cut" });
    expect(isWaiting(state)).toBe(true);
  });

  it("takes what is asked and offered next from the answer", () => {
    const offers = [{ startsAt: "2026-12-01T15:30:00Z", label: "Tue 10:30" }];
    const state = chatAfter(started, said("k1"), answered("k1", { expects: "time", offers }));
    expect(state.next).toEqual({ expects: "time", offers });
    expect(state.pending).toBeNull();
  });

  it("hears an answer once, also when it comes twice", () => {
    const once = chatAfter(started, said("k1"), answered("k1"));
    expect(reduceChat(once, answered("k1"))).toBe(once);
  });

  it("ignores the answer to a message that is not waited for", () => {
    const state = chatAfter(started, said("k2"));
    expect(reduceChat(state, answered("k1"))).toBe(state);
  });
});

describe("a message without an answer", () => {
  it("keeps its key, so that sending it again says nothing twice", () => {
    const failed = chatAfter(started, said("k1"), { type: "failed", code: "offline" });
    expect(isWaiting(failed)).toBe(false);
    expect(failed.pending?.key).toBe("k1");
    const again = reduceChat(failed, { type: "retried" });
    expect(isWaiting(again)).toBe(true);
    expect(again.lines).toHaveLength(2);
  });

  it("is given up when the server cannot read it, and another may be written", () => {
    const state = chatAfter(started, said("k1"), { type: "failed", code: "invalid_input" });
    expect(state.pending).toBeNull();
    expect(state.ended).toBe(false);
  });

  it("keeps the question open that it was an answer to", () => {
    const state = chatAfter(started, said("k1"), answered("k1", { expects: "phone" }), said("k2"));
    expect(state.next?.expects).toBe("phone");
  });
});

describe("a message before its turn", () => {
  it("typed before the greeting stays under it and is sent next", () => {
    const early = chatAfter({ type: "failed", code: "offline" }, said("k1"));
    expect(isWaiting(early)).toBe(true);
    const state = reduceChat(early, started);
    expect(state.lines.map((line) => line.id)).toEqual(["greeting", "k1"]);
    expect(state.pending?.key).toBe("k1");
    expect(isWaiting(state)).toBe(true);
  });

  it("waits behind the one that is not answered, in the order they were typed", () => {
    const failed = chatAfter(started, said("k1"), { type: "failed", code: "offline" }, said("k2"), said("k3"));
    expect([failed.pending?.key, failed.queue.map(({ key }) => key)]).toEqual(["k1", ["k2", "k3"]]);
    expect(isWaiting(failed)).toBe(true);
    const next = reduceChat(failed, answered("k1"));
    expect([next.pending?.key, next.queue.map(({ key }) => key), isWaiting(next)]).toEqual(["k2", ["k3"], true]);
    const last = [answered("k2"), answered("k3")].reduce(reduceChat, next);
    expect([last.pending, last.queue, isWaiting(last)]).toEqual([null, [], false]);
  });

  it("goes on when the one before it cannot be read", () => {
    const state = chatAfter(started, said("k1"), said("k2"), { type: "failed", code: "invalid_input" });
    expect([state.pending?.key, isWaiting(state)]).toEqual(["k2", true]);
  });

  it("is not waited for once the conversation is over", () => {
    const state = chatAfter(started, said("k1"), said("k2"), answered("k1", { ended: true }));
    expect(state).toMatchObject({ pending: null, queue: [], ended: true });
  });
});

describe("the end", () => {
  it("comes with an answer that ends, after which nothing is asked", () => {
    const state = chatAfter(started, said("k1"), answered("k1", { ended: true }));
    expect(state).toMatchObject({ ended: true, next: null });
    expect(isWaiting(state)).toBe(false);
  });

  it.each(["conversation_ended", "not_found"])("comes when the server says %s", (code) => {
    expect(chatAfter(started, said("k1"), { type: "failed", code })).toMatchObject({ ended: true, pending: null });
  });

  it("is no end when no conversation had begun", () => {
    expect(chatAfter({ type: "failed", code: "not_found" })).toMatchObject({ ended: false, failure: "not_found" });
  });

  it("is left by starting anew with nothing of it", () => {
    expect(chatAfter(started, said("k1"), { type: "restarted" })).toEqual(emptyChat);
  });
});

describe("a booking", () => {
  it("stands under the answer that made it, and not again under the next", () => {
    const state = chatAfter(started, said("k1"), answered("k1", { booking }), said("k2"), answered("k2", { booking }));
    expect(state.lines.filter((line) => line.booking).map((line) => line.id)).toEqual(["k1-answer"]);
  });

  it("stands again when it was moved or cancelled", () => {
    const moved = { ...booking, startsAt: "2026-12-02T15:30:00Z" };
    const cancelled: ChatBooking = { ...moved, status: "cancelled" };
    const state = chatAfter(
      ...[started, said("k1"), answered("k1", { booking })],
      ...[said("k2"), answered("k2", { booking: moved })],
      ...[said("k3"), answered("k3", { booking: cancelled })],
    );
    expect(state.lines.flatMap((line) => line.booking ?? [])).toEqual([booking, moved, cancelled]);
  });
});
