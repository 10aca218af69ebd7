import type { FunctionCatalog, FunctionName } from "@/lib/database/catalog";
import type { Functions } from "@/lib/database/functions";
import type { SlotInputs, SlotInputsQuery } from "@/lib/database/slot-inputs";

/** What was true after a request arrived: the number of the rules, and for each resource that of its claims. */
export type SlotState = { readonly rules: number; readonly resources: Readonly<Record<string, string>> };

type Kept = SlotState & { readonly inputs: SlotInputs; readonly size: number };

const MOST_ROWS = 300_000;
const MOST_APART = 8;
const DAY = 86_400_000;
const LONGEST_MS = 64 * DAY;

/** A plain question, that others ask too: no staff member chosen, no hold or booking counted as free. */
function isShared(query: SlotInputsQuery): boolean {
  const names = Object.keys(query).toSorted().join(" ");
  return names === "businessId from service to" && Date.parse(query.to) - Date.parse(query.from) <= LONGEST_MS;
}

/** Whole days around the window: what lies outside it changes no slot, and windows of the same days share. */
function inWholeDays(query: SlotInputsQuery): SlotInputsQuery {
  const from = Math.floor(Date.parse(query.from) / DAY) * DAY;
  const to = Math.ceil(Date.parse(query.to) / DAY) * DAY;
  return { ...query, from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** Only claims of one's own decide about each of its staff. Rooms, sessions, limits and teams are read as a whole. */
function isPlain({ service, limits, sessions, resources }: SlotInputs): boolean {
  return !limits && !sessions && !resources && service !== null && service.staffMode !== "collective";
}

function changedSince(kept: SlotState, state: SlotState): string[] {
  return Object.keys({ ...kept.resources, ...state.resources }).filter(
    (id) => kept.resources[id] !== state.resources[id],
  );
}

function sizeOf({ staff }: SlotInputs): number {
  return staff.reduce((rows, person) => rows + 20 + person.busy.length, 0);
}

/** How the database is asked. */
export type ReadInputs = (query: SlotInputsQuery) => Promise<SlotInputs | null>;

/** Keeps what slots were computed from, per question, and reads again only whose claims have changed since. */
export type KeptInputs = {
  find(read: ReadInputs, state: SlotState, query: SlotInputsQuery): Promise<SlotInputs | null>;
};

/**
 * Inputs are never older than `state`, which the caller read after its request arrived. For listing alone: what judges a
 * booking asks the database itself.
 */
export function createKeptInputs(): KeptInputs {
  const all = new Map<string, Kept>();
  let rows = 0;
  const keep = (key: string, state: SlotState, inputs: SlotInputs): void => {
    rows -= all.get(key)?.size ?? 0;
    all.delete(key);
    const size = sizeOf(inputs);
    all.set(key, { rules: state.rules, resources: state.resources, inputs, size });
    rows += size;
    for (const [oldest, { size: freed }] of all) {
      if (rows <= MOST_ROWS) {
        break;
      }
      all.delete(oldest);
      rows -= freed;
    }
  };
  const renew = async (read: ReadInputs, kept: Kept, state: SlotState, query: SlotInputsQuery) => {
    const changed = new Set(changedSince(kept, state));
    const { staff } = kept.inputs;
    const apart = staff.filter((person) => changed.has(person.id));
    if (kept.rules !== state.rules || !isPlain(kept.inputs) || apart.length > MOST_APART) {
      return null;
    }
    const answers = await Promise.all(apart.map((person) => read({ ...query, staffId: person.id })));
    const fresh = new Map(answers.flatMap((one) => one?.staff ?? []).map((person) => [person.id, person]));
    return apart.every((person) => fresh.has(person.id))
      ? { ...kept.inputs, staff: staff.map((person) => fresh.get(person.id) ?? person) }
      : null;
  };
  return {
    async find(read, state, asked) {
      if (!isShared(asked)) {
        return read(asked);
      }
      const query = inWholeDays(asked);
      const key = JSON.stringify([query.businessId, query.service, query.from, query.to]);
      const kept = all.get(key);
      const renewed = kept ? await renew(read, kept, state, query) : null;
      const inputs = renewed ?? (await read(query));
      if (inputs && isPlain(inputs)) {
        keep(key, state, inputs);
      }
      return inputs;
    },
  };
}

function isSlotInputsCall(
  name: FunctionName,
  args: readonly unknown[],
): args is FunctionCatalog["find_slot_inputs"]["args"] {
  return name === "find_slot_inputs" && args.length === 1;
}

// The catalogue ties a name to its result; the guard above has just compared the name.
function asResultOf<N extends FunctionName>(_name: N, inputs: SlotInputs | null): FunctionCatalog[N]["result"] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: reached for find_slot_inputs alone, whose result this is
  return inputs as FunctionCatalog[N]["result"];
}

/** The same functions, but slot inputs come from `kept` where they can. */
export function withKeptInputs(db: Functions, kept: KeptInputs, state: SlotState): Functions {
  const read: ReadInputs = (query) => db.call("find_slot_inputs", query);
  return {
    close: () => db.close(),
    async call(name, ...args) {
      return isSlotInputsCall(name, args)
        ? asResultOf(name, await kept.find(read, state, args[0]))
        : db.call(name, ...args);
    },
  };
}
