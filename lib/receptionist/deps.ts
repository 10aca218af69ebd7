import type { Functions } from "@/lib/database/functions";
import type { Voice } from "./model/voice";
import type { Understand } from "./understanding/types";

/** What a conversation stands on. `now` is the instant of the turn, read once. */
export type ReceptionistDeps = {
  readonly db: Functions;
  readonly now: Date;
  readonly understand: Understand;
  /** A language model's voice; null or left out: the built-in sentences alone. */
  readonly voice?: Voice | null | undefined;
  /** Whether the voice may put sentences in other words. */
  readonly rewords?: boolean | undefined;
};
