import type { BusinessProfile } from "@/lib/database/catalog";
import type { Functions } from "@/lib/database/functions";
import type { ReceptionistRecord, ReceptionistSettings } from "@/lib/database/receptionist-shapes";

export type Service = BusinessProfile["services"][number];

/** What a business that never touched its settings has: the doors closed, everything allowed. */
export const defaultSettings: ReceptionistSettings = {
  phoneEnabled: false,
  textEnabled: false,
  chatEnabled: false,
  phoneNumber: null,
  greeting: "",
  voice: "",
  locale: null,
  tone: "warm",
  mayBook: true,
  mayReschedule: true,
  mayCancel: true,
  mayJoinWaitlist: true,
  mayTakeMessages: true,
  transferNumber: null,
  transferWhen: "open_hours",
  recordCalls: false,
  streaming: false,
  retentionDays: 90,
  outboundConfirmation: false,
  outboundWaitlist: false,
  outboundFromMinute: 540,
  outboundToMinute: 1200,
};

/** A business as its receptionist knows it. */
export type Desk = {
  readonly profile: BusinessProfile;
  readonly settings: ReceptionistSettings;
  readonly doorsOff: ReceptionistRecord["doorsOff"];
  readonly facts: ReceptionistRecord["facts"];
  readonly hours: ReceptionistRecord["hours"];
  /** Names each service and person may be called by, their own first; what the understanding is given. */
  readonly serviceNames: readonly (readonly string[])[];
  readonly staffNames: readonly (readonly string[])[];
};

function readDesk(record: ReceptionistRecord): Desk {
  const { profile, settings, doorsOff, facts, hours, spokenNames } = record;
  return {
    profile,
    settings: settings ?? defaultSettings,
    doorsOff,
    facts,
    hours,
    serviceNames: profile.services.map((service) => [
      service.name,
      ...spokenNames.filter(([id]) => id === service.id).map(([, name]) => name),
    ]),
    staffNames: profile.staff.map((person) => [person.name]),
  };
}

const KEPT_MS = 3_000;
const MOST_KEPT = 1_000;
const kept = new WeakMap<Functions, Map<string, { readonly until: number; readonly desk: Promise<Desk | null> }>>();

export type DeskKey = { readonly slug: string } | { readonly businessId: string } | { readonly phoneNumber: string };

/**
 * The business behind a slug, an id or a dialled number, kept for three seconds per process: what it decides (may it book,
 * what is it called) may be that old; free times and prices are asked anew by every tool. null: nobody's.
 */
export function findDesk(db: Functions, key: DeskKey): Promise<Desk | null> {
  const desks = kept.get(db) ?? new Map();
  kept.set(db, desks);
  const name = JSON.stringify(key);
  const known = desks.get(name);
  if (known && known.until > Date.now()) {
    return known.desk;
  }
  if (desks.size >= MOST_KEPT) {
    desks.clear();
  }
  const desk = db.call("find_receptionist", key).then((record) => record && readDesk(record));
  desks.set(name, { until: Date.now() + KEPT_MS, desk });
  desk.catch(() => desks.delete(name));
  return desk;
}
