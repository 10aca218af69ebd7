import { createServer, type Socket } from "node:net";
import { CommandError, type Reply, Store } from "./store";

/**
 * A server that speaks RESP 2 with the commands the product uses: what the tests take for Redis, in a process of its own so
 * that they can kill it. Its port is the first argument (any free one by default); the first line it prints names it.
 */
const store = new Store();

function encode(reply: Reply): Buffer {
  if (reply === null) return Buffer.from("$-1\r\n");
  if (typeof reply === "number") return Buffer.from(`:${reply}\r\n`);
  if (typeof reply === "string") return encode(Buffer.from(reply));
  if (reply instanceof CommandError) return Buffer.from(`-${reply.message}\r\n`);
  if (Array.isArray(reply)) return Buffer.concat([Buffer.from(`*${reply.length}\r\n`), ...reply.map(encode)]);
  if (Buffer.isBuffer(reply)) {
    return Buffer.concat([Buffer.from(`$${reply.length}\r\n`), reply, Buffer.from("\r\n")]);
  }
  return Buffer.from(`+${reply.status}\r\n`);
}

type Parsed = { readonly args: Buffer[]; readonly rest: Buffer };

function readLine(bytes: Buffer, from: number): { text: string; next: number } | null {
  const end = bytes.indexOf("\r\n", from);
  return end < 0 ? null : { text: bytes.toString("latin1", from, end), next: end + 2 };
}

/** The first whole command in `bytes`, an array of bulk strings; null until all of it has come. */
function parseCommand(bytes: Buffer): Parsed | null {
  const head = readLine(bytes, 0);
  if (!head) return null;
  const args: Buffer[] = [];
  let at = head.next;
  for (let left = Number(head.text.slice(1)); left > 0; left -= 1) {
    const size = readLine(bytes, at);
    const end = size && size.next + Number(size.text.slice(1));
    if (!size || end === null || bytes.length < end + 2) return null;
    args.push(bytes.subarray(size.next, end));
    at = end + 2;
  }
  return { args, rest: bytes.subarray(at) };
}

function serve(socket: Socket): void {
  let waiting: Buffer = Buffer.alloc(0);
  let queued: Buffer[][] | null = null;
  const answer = (args: Buffer[]): Reply => {
    const name = String(args[0]).toLowerCase();
    if (name === "multi") {
      queued = [];
      return { status: "OK" };
    }
    if (name === "exec") {
      const all = queued ?? [];
      queued = null;
      return all.map((command) => store.run(command));
    }
    queued?.push(args);
    return queued ? { status: "QUEUED" } : store.run(args);
  };
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (let parsed = parseCommand(waiting); parsed; parsed = parseCommand(waiting)) {
      waiting = Buffer.from(parsed.rest);
      socket.write(encode(answer(parsed.args.map((arg) => Buffer.from(arg)))));
    }
  });
}

const server = createServer(serve).listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => {
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === "object" && address ? address.port : 0 }));
});
