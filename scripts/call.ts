import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { placeCall } from "@/lib/receptionist/simulator/place-call";
import type { Asked, Caller, Move } from "@/lib/receptionist/simulator/types";
import { composeCall } from "./local/compose-call";
import { findLocalDir } from "./local/paths";

const demoFile = z.object({
  baseUrl: z.string(),
  business: z.object({ id: z.string() }),
  database: z.object({ url: z.string() }),
  vendors: z.object({
    twilio: z.object({ accountSid: z.string(), authToken: z.string(), phoneNumber: z.string() }),
  }),
});

const HELP = `Calls the demo business of a running copy and shows what is said. Each line you type is what the caller says.
  #123          presses keys            (empty line)  says nothing
  /hangup       hangs up                /drop         loses the socket (streaming)
  /over A | B   talks over the reply, A of which was heard, saying B
Options: --demo FILE, --from NUMBER, --to NUMBER, --withheld, --stream (the streaming door), --busy (nobody picks up)`;

/** What a typed line makes the caller do. */
function parseMove(line: string): Move {
  if (line === "") return { kind: "silence" };
  if (line === "/hangup") return { kind: "hang_up" };
  if (line === "/drop") return { kind: "drop" };
  if (line.startsWith("/over ")) {
    const [heard = "", text = ""] = line.slice(6).split("|");
    return { kind: "interrupt", heard: heard.trim(), text: text.trim() };
  }
  return /^#[\d#*]+$/.test(line) ? { kind: "press", keys: line.slice(1) } : { kind: "say", text: line };
}

function typedCaller(): { caller: Caller; close(): void } {
  const input = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
  const lines = input[Symbol.asyncIterator]();
  return {
    async caller({ by, canPress }: Asked) {
      if (process.stdin.isTTY) process.stdout.write(by === "record" ? "(tone) > " : canPress ? "> " : "(speak) > ");
      const { value, done } = await lines.next();
      return done ? { kind: "hang_up" } : parseMove(String(value).trim());
    },
    close: () => input.close(),
  };
}

/** The door is a setting of the business: the demo's is set to the one that was asked for. */
async function chooseDoor(demo: z.infer<typeof demoFile>, streams: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: demo.database.url });
  await client.connect();
  try {
    await client.query("update public.receptionist_settings set streaming = $2 where business_id = $1", [
      demo.business.id,
      streams,
    ]);
  } finally {
    await client.end();
  }
}

const { values } = parseArgs({
  options: {
    demo: { type: "string", default: join(findLocalDir(), "demo.json") },
    from: { type: "string", default: "+12125550142" },
    to: { type: "string" },
    withheld: { type: "boolean", default: false },
    stream: { type: "boolean", default: false },
    busy: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(HELP);
} else {
  const demo = demoFile.parse(JSON.parse(readFileSync(values.demo, "utf8")));
  const { twilio } = demo.vendors;
  await chooseDoor(demo, values.stream);
  const numbers = { from: values.withheld ? null : values.from, to: values.to ?? twilio.phoneNumber };
  const { caller, close } = typedCaller();
  const marks = { agent: "  receptionist:", caller: "  caller:", note: "  ·" };
  const record = await placeCall(
    {
      ...composeCall(demo.baseUrl, twilio, numbers),
      dial: () => (values.busy ? "busy" : "completed"),
      onLine: ({ by, text }) => console.log(`${marks[by]} ${text}`),
    },
    caller,
  );
  close();
  const slowest = Math.max(...record.requests.map((request) => request.ms));
  console.log(`  · ended (${record.end}), ${record.requests.length} requests, slowest ${slowest} ms`);
}
