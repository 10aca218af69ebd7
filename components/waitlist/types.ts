type Business = {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly address: string;
  readonly phoneText: string | null;
};

/** When somebody wishes to come: dates YYYY-MM-DD, weekdays from Sunday 0, minutes of the start's day; the business's clock. */
export type Wish = {
  readonly fromDate: string;
  readonly toDate: string;
  readonly weekdays: readonly number[];
  readonly startMinute: number;
  readonly endMinute: number;
};

/** A place in line as its page shows it. Instants are ISO 8601 in UTC. */
export type PlaceView = {
  readonly token: string;
  readonly status: "waiting" | "booked" | "left" | "expired";
  readonly position: number | null;
  readonly wish: Wish;
  readonly seats: number;
  readonly offerMinutes: number;
  readonly service: { readonly slug: string; readonly name: string };
  readonly staffName: string | null;
  readonly offer: { readonly token: string; readonly startsAt: string; readonly expiresAt: string } | null;
  readonly isPaused: boolean;
  readonly business: Business;
  /** When the page was made. */
  readonly now: string;
};

/** An offered time as its page shows it. */
export type OfferView = {
  readonly token: string;
  readonly placeToken: string;
  readonly isWaiting: boolean;
  readonly status: "open" | "taken" | "declined" | "lapsed";
  readonly startsAt: string;
  readonly endsAt: string;
  readonly expiresAt: string;
  readonly staffName: string;
  readonly service: { readonly slug: string; readonly name: string };
  readonly seats: number;
  readonly priceCents: number;
  readonly currency: string;
  readonly manageToken: string | null;
  readonly business: Business;
  readonly now: string;
};
