import { randomUUID } from "node:crypto";
import { addBusiness, SALON } from "./businesses";
import { type Product, readStarted } from "./product";
import type { Database } from "./tables";

/** What no caller does with their voice: requests that must be refused. Answers what is wrong. */
export async function runProbes(product: Product, database: Database): Promise<string[]> {
  const { slug } = await addBusiness(database, SALON);
  const flaws: string[] = [];
  const expect = async (what: string, wanted: readonly number[], asked: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await asked;
    const isProblem = status < 400 || (typeof body === "object" && body !== null && "code" in body && "status" in body);
    if (!wanted.includes(status) || !isProblem)
      flaws.push(`${what}: HTTP ${status} ${JSON.stringify(body).slice(0, 200)}`);
  };
  const start = (body: object, to = slug) => product.call("POST", `/api/v1/businesses/${to}/conversations`, body);
  await expect("a business that is none", [404], start({ channel: "api" }, "no-such-business"));
  await expect("a channel that is none", [422], start({ channel: "pigeon" }));
  await expect("a number that is none", [422], start({ channel: "phone", from: "twelve" }));
  await expect("a language that is none", [422], start({ channel: "chat", locale: "tlh" }));
  await expect("a conversation that is none", [404], product.takeTurn(randomUUID(), "hello", randomUUID()));
  await expect("a made-up credential", [404], product.takeTurn("A".repeat(43), "hello", randomUUID()));
  const started = readStarted(await start({ channel: "chat" }));
  if (typeof started === "string") return [...flaws, `no conversation to probe: ${started}`];
  const turns = `/api/v1/conversations/${encodeURIComponent(started.id)}/turns`;
  await expect("a turn without text", [422], product.call("POST", turns, {}));
  await expect("a turn whose text is a number", [422], product.call("POST", turns, { text: 5 }));
  await expect("a turn by GET", [405], product.call("GET", turns));
  const flipped = `${started.id.slice(0, -1)}${started.id.endsWith("a") ? "b" : "a"}`;
  await expect("a credential with another last letter", [404], product.takeTurn(flipped, "hello", randomUUID()));
  return flaws;
}
