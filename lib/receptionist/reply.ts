import type { BookingStatus } from "@/lib/database/catalog";
import type { ConversationChannel, ConversationOrigin } from "@/lib/database/receptionist-shapes";
import type { Target } from "./state";
import type { Expects, Locale } from "./understanding/types";

/** A start on offer. `token` is opaque, signed and good for one conversation and some minutes. */
export type Offer = {
  readonly token: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  /** Short words for a button: "Tue, Mar 3, 2:30 PM with Ana". */
  readonly label: string;
};

/** What the door must do beside saying it. */
export type DoorAction =
  /** Put the caller through. `summary` is for whoever picks up. */
  | { readonly kind: "transfer"; readonly number: string; readonly summary: string }
  /** Record what the caller says after this reply. */
  | { readonly kind: "voicemail" };

/** What the receptionist answers: the same for every door. */
export type Reply = {
  readonly say: string;
  readonly expects: Expects;
  readonly locale: Locale;
  readonly offers: readonly Offer[];
  /** The booking that this conversation made or changed last. */
  readonly booking: { readonly id: string; readonly startsAt: string; readonly status: BookingStatus } | null;
  readonly ended: boolean;
  readonly action: DoorAction | null;
};

export type StartInput = {
  readonly business: { readonly slug: string } | { readonly businessId: string };
  readonly channel: ConversationChannel;
  /** The door; left out, the least trusted: the public API. */
  readonly origin?: ConversationOrigin | undefined;
  readonly locale?: Locale | undefined;
  /** The number they call or write from, E.164, as the network gave it: a default, not a proof. */
  readonly from?: string | undefined;
  /** The call's id at the vendor: the same again is the same conversation. */
  readonly externalId?: string | undefined;
  /** What was said before the caller's first word, where it was not the greeting. */
  readonly opening?: string | undefined;
  /** Visits that are known to be theirs: we called the number of these about them. */
  readonly ownVisits?: readonly Target[] | undefined;
  /** What was asked under that id: another request under it is refused. */
  readonly requestHash?: string | undefined;
  /** A call that the owner makes to try it. */
  readonly isPractice?: boolean | undefined;
};

export type Started = {
  readonly businessId: string;
  readonly conversationId: string;
  /** The credential of this one conversation. Only its hash is stored. */
  readonly token: string;
  readonly reply: Reply;
  readonly isNew: boolean;
};

export type TurnInput = {
  readonly conversation: { readonly token: string } | { readonly businessId: string; readonly conversationId: string };
  readonly text: string;
  /** The same key again answers the same reply and does nothing twice. */
  readonly key?: string | undefined;
  /** What was asked under that key: another request under it is refused. */
  readonly requestHash?: string | undefined;
  /** The door tries a turn again by itself: a fault is thrown instead of said. */
  readonly retries?: boolean | undefined;
  /** Speech recognition's own, 0 to 1. */
  readonly confidence?: number | undefined;
};

export type StartRefusal = "not_found" | "business_paused" | "idempotency_mismatch";
export type TurnRefusal = "not_found" | "conversation_ended" | "turn_in_progress" | "idempotency_mismatch";
