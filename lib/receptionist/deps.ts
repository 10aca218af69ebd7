import type { Functions } from "@/lib/database/functions";
import type { Understand } from "./understanding/types";

/** What a conversation stands on. `now` is the instant of the turn, read once. */
export type ReceptionistDeps = {
  readonly db: Functions;
  readonly now: Date;
  readonly understand: Understand;
};
