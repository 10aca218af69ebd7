import { z } from "zod";
import { listHolidays } from "@/lib/businesses/holidays";
import type { MemberCtx } from "@/lib/context";
import { isoOf } from "@/lib/database/member-result";
import type { Locale } from "@/lib/i18n/locale";
import { callAsMember } from "@/lib/members/rpc";
import { done, type Outcome } from "@/lib/outcome";
import { instantToLocal } from "@/lib/scheduling/local-time";
import type { TimeInterval } from "@/lib/scheduling/types";
import { type Asked, type ExplainStartInput, explainStart, type ReasonDetail, type StartReason } from "./explain-start";
import type { FindSlotsRefusal, SlotReason } from "./refusals";

const instant = z.string().transform(isoOf);

const claim = z.object({
  resourceId: z.string(),
  from: instant,
  to: instant,
  bookingId: z.string().nullable(),
  sessionId: z.string().nullable(),
  serviceId: z.string().nullable(),
  customer: z.string().nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  heldUntil: instant.nullable(),
});

/** What occupies a person or room: a booking, a session or a hold (until `heldUntil`). `from` and `to` include buffers. */
export type ClaimInWay = z.infer<typeof claim>;

/** A reason with what stands behind it, as far as this member may see it. Instants are ISO 8601. */
export type MemberReason = {
  readonly code: StartReason["code"];
  readonly detail: Omit<ReasonDetail, "fromAt" | "toAt"> & { readonly fromAt?: string; readonly toAt?: string };
  readonly claims: readonly ClaimInWay[];
  /** The holiday's name, for the code holiday. */
  readonly holiday: string | null;
};

export type MemberExplanation = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly isOffered: boolean;
  readonly reason: SlotReason | null;
  readonly nextFreeAt: string | null;
  readonly staffIds: readonly string[];
  /** In everybody's way. */
  readonly reasons: readonly MemberReason[];
  /** In one person's way alone. */
  readonly staff: readonly { readonly staffId: string; readonly reasons: readonly MemberReason[] }[];
};

const MINUTE = 60_000;

type Viewer = {
  readonly locale: Locale;
  /** Whose details a staff login sees: their own. null: an owner's or admin's, everybody's. */
  readonly onlyStaffId: string | null;
};

async function listClaims(ctx: MemberCtx, asked: Asked, reach: TimeInterval): Promise<ClaimInWay[]> {
  const { staff, resources = [] } = asked.inputs;
  const answer = await callAsMember(
    ctx.member,
    "list_claims",
    {
      businessId: ctx.businessId,
      resourceIds: [...staff, ...resources].map(({ id }) => id).slice(0, 300),
      from: new Date(reach.start).toISOString(),
      to: new Date(reach.end).toISOString(),
    },
    z.object({ items: z.array(claim) }),
    [],
  );
  return answer.ok ? answer.value.items : [];
}

function holidayName({ inputs }: Asked, startsAt: Date, locale: Locale): string | null {
  const { holidayCountry: country, holidayRegion: region, timeZone } = inputs.business;
  if (country === null) return null;
  const { date } = instantToLocal(startsAt.getTime(), timeZone);
  return listHolidays({ country, region, fromDate: date, toDate: date, locale })[0]?.name ?? null;
}

function isBehind(reason: StartReason, staffId: string | null, one: ClaimInWay, roomIds: ReadonlySet<string>): boolean {
  const { code, detail } = reason;
  if (!["overlap", "buffer", "held", "seats_full", "resource_busy"].includes(code)) return false;
  if (!detail.fromAt || !detail.toAt) return code !== "seats_full" && roomIds.has(one.resourceId);
  if (one.resourceId !== staffId) return false;
  const [from, to] = code === "seats_full" ? [one.startsAt, one.endsAt] : [one.from, one.to];
  return from === detail.fromAt.toISOString() && to === detail.toAt.toISOString();
}

function plainDetail({ fromAt, toAt, ...detail }: ReasonDetail): MemberReason["detail"] {
  return {
    ...detail,
    ...(fromAt && { fromAt: fromAt.toISOString() }),
    ...(toAt && { toAt: toAt.toISOString() }),
  };
}

const PRIVATE: ReadonlySet<string> = new Set(["overlap", "buffer", "held", "time_off", "seats_full"]);

function isSame(one: StartReason, other: StartReason): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * `explainStart` with what is behind each reason: bookings, sessions and holds in the way, and the holiday's name. Reasons that
 * are in everybody's way stand once. A staff login is told the codes of its colleagues and nothing of their time.
 */
export async function explainForMember(
  ctx: MemberCtx,
  input: ExplainStartInput,
  { locale, onlyStaffId }: Viewer,
): Promise<Outcome<MemberExplanation, FindSlotsRefusal>> {
  const outcome = await explainStart(ctx, input);
  if (!outcome.ok) return outcome;
  const { asked, ...told } = outcome.value;
  const { bufferBeforeMinutes, bufferAfterMinutes } = asked.inputs.service;
  const claims = await listClaims(ctx, asked, {
    start: told.startsAt.getTime() - bufferBeforeMinutes * MINUTE,
    end: told.endsAt.getTime() + bufferAfterMinutes * MINUTE,
  });
  const roomsOf = (kind: string | undefined) =>
    new Set((asked.inputs.resources ?? []).filter((one) => one.kind === kind).map(({ id }) => id));
  const isStaffLogin = ctx.actor.role === "staff";
  const show = (reason: StartReason, staffId: string | null): MemberReason => {
    const isHidden = isStaffLogin && staffId !== null && staffId !== onlyStaffId && PRIVATE.has(reason.code);
    const rooms = roomsOf(reason.detail.kind);
    return {
      code: reason.code,
      detail: isHidden ? {} : plainDetail(reason.detail),
      claims: claims.filter((one) => isBehind(reason, staffId, one, rooms)),
      holiday: reason.code === "holiday" ? holidayName(asked, told.startsAt, locale) : null,
    };
  };
  return done({
    ...told,
    startsAt: told.startsAt.toISOString(),
    endsAt: told.endsAt.toISOString(),
    nextFreeAt: told.nextFreeAt?.toISOString() ?? null,
    reasons: told.reasons.map((reason) => show(reason, null)),
    staff: told.staff.map(({ staffId, reasons }) => ({
      staffId,
      reasons: reasons
        .filter((reason) => !told.reasons.some((common) => isSame(common, reason)))
        .map((reason) => show(reason, staffId)),
    })),
  });
}
