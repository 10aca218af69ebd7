/** An error as RESP sends it. */
export class CommandError extends Error {}

export type Reply = string | number | Buffer | null | CommandError | Reply[] | { readonly status: string };

type Entry = { readonly value: Buffer; readonly until: number };

const OK = { status: "OK" };

/** The few commands that we use of Redis, with its meaning: values are bytes, expiry is in milliseconds. */
export class Store {
  readonly #entries = new Map<string, Entry>();
  /** How often each command ran since the last RESETSTAT. */
  readonly #calls = new Map<string, number>();

  run(args: readonly Buffer[]): Reply {
    const name = (args[0] ?? "").toString().toLowerCase();
    const command = this.#commands[name];
    if (command === undefined) return new CommandError(`ERR unknown command '${name}'`);
    this.#calls.set(name, (this.#calls.get(name) ?? 0) + 1);
    return command(args.slice(1));
  }

  readonly #commands: Record<string, (args: readonly Buffer[]) => Reply> = {
    ping: () => ({ status: "PONG" }),
    client: () => OK,
    select: () => OK,
    flushall: () => {
      this.#entries.clear();
      return OK;
    },
    get: ([key]) => this.#find(key)?.value ?? null,
    mget: (keys) => keys.map((key) => this.#find(key)?.value ?? null),
    set: (args) => this.#set(args),
    del: (keys) => keys.filter((key) => this.#find(key) && this.#entries.delete(String(key))).length,
    incr: ([key]) => this.#add(key, 1),
    decr: ([key]) => this.#add(key, -1),
    pexpire: ([key, ms]) => {
      const entry = this.#find(key);
      if (entry) this.#entries.set(String(key), { ...entry, until: Date.now() + Number(ms) });
      return entry ? 1 : 0;
    },
    keys: () => [...this.#entries.keys()].filter((key) => this.#find(Buffer.from(key))).map((key) => Buffer.from(key)),
    config: () => {
      this.#calls.clear();
      return OK;
    },
    info: () => Buffer.from([...this.#calls].map(([name, calls]) => `cmdstat_${name}:calls=${calls}`).join("\r\n")),
  };

  #find(key: Buffer | undefined): Entry | undefined {
    const entry = this.#entries.get(String(key));
    return entry && entry.until > Date.now() ? entry : undefined;
  }

  #set([key, value, ...options]: readonly Buffer[]): Reply {
    const words = options.map((word) => word.toString().toUpperCase());
    if (words.includes("NX") && this.#find(key)) return null;
    const at = words.indexOf("PX");
    const until = at < 0 ? Number.POSITIVE_INFINITY : Date.now() + Number(words[at + 1]);
    this.#entries.set(String(key), { value: value ?? Buffer.alloc(0), until });
    return OK;
  }

  #add(key: Buffer | undefined, by: number): Reply {
    const entry = this.#find(key);
    const sum = Number(entry?.value.toString() ?? 0) + by;
    if (!Number.isInteger(sum)) return new CommandError("ERR value is not an integer or out of range");
    this.#entries.set(String(key), {
      value: Buffer.from(String(sum)),
      until: entry?.until ?? Number.POSITIVE_INFINITY,
    });
    return sum;
  }
}
