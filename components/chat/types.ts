import type { BookableBusiness } from "@/components/booking/types";
import type { BookingStatus } from "@/lib/database/catalog";
import type { Locale } from "@/lib/i18n/locale";
import type { Expects } from "@/lib/receptionist/understanding/types";

/** What the chat needs to know of a business. */
export type ChatBusiness = Pick<BookableBusiness, "slug" | "name" | "timeZone"> & {
  /** Names of what can be booked. */
  services: readonly string[];
  /** Names of who can be booked. */
  staff: readonly string[];
};

export type ChatOffer = { startsAt: string; label: string };

/** A booking as far as the receptionist tells it: what is null it did not say. */
export type ChatBooking = {
  id: string;
  startsAt: string;
  endsAt: string | null;
  status: BookingStatus;
  service: string | null;
  staff: string | null;
  manageToken: string | null;
};

export type ChatReply = {
  say: string;
  expects: Expects;
  /** The language it is said in; null: that of the page. */
  locale: Locale | null;
  offers: readonly ChatOffer[];
  booking: ChatBooking | null;
  ended: boolean;
};
