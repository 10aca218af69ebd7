import { expect, it } from "vitest";
import { parseChat } from "@/components/chat/chat-memory";

const greeting = { id: "greeting", from: "business", text: "Hello", locale: "en", booking: null };
const own = { id: "k1", from: "customer", text: "A cut", locale: null, booking: null };
const kept = {
  conversationId: "c1",
  lines: [greeting, own],
  next: { expects: "service", offers: [] },
  pending: { text: "A cut", key: "k1" },
  queue: [{ text: "Today", key: "k2" }, "x"],
  ended: false,
  pageLocale: "en",
};

it("goes on with what was kept, and still waits for the same answer under the same key", () => {
  expect(parseChat(kept, "en")).toEqual({
    conversationId: "c1",
    lines: [greeting, own],
    next: { expects: "service", offers: [] },
    pending: { text: "A cut", key: "k1" },
    queue: [{ text: "Today", key: "k2" }],
    failure: null,
    ended: false,
  });
});

it("starts anew after a conversation that is over", () => {
  expect(parseChat({ ...kept, ended: true }, "en")).toBeNull();
});

it("starts anew in another language while the customer has said nothing", () => {
  const bare = { ...kept, lines: [greeting], pending: null };
  expect(parseChat(bare, "es")).toBeNull();
  expect(parseChat(bare, "en")).not.toBeNull();
  expect(parseChat(kept, "es")).not.toBeNull();
});

it.each([{}, { conversationId: "c1" }, { conversationId: "c1", lines: ["x", { id: 3 }] }, { lines: [greeting] }])(
  "makes nothing of %j",
  (garbage) => {
    expect(parseChat(garbage, "en")).toBeNull();
  },
);
