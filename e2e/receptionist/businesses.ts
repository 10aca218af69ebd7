import { randomUUID } from "node:crypto";
import type { Locale } from "./days";
import type { Database } from "./tables";

type ServicePlan = {
  readonly slug: string;
  readonly name: string;
  readonly minutes: number;
  readonly priceCents: number;
  readonly staff: readonly string[];
};

export type BusinessPlan = {
  readonly name: string;
  readonly kind: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly country: string;
  readonly currency: string;
  readonly address: string;
  readonly phone: string;
  /** Minutes of the day, Monday to Saturday. */
  readonly open: readonly [number, number];
  readonly staff: readonly string[];
  readonly services: readonly ServicePlan[];
  readonly facts: readonly (readonly [string, string])[];
};

export const SALON: BusinessPlan = {
  name: "Maple Street Salon",
  kind: "salon",
  locale: "en",
  timeZone: "America/New_York",
  country: "US",
  currency: "USD",
  address: "12 Elm Street, Troy NY",
  phone: "+15182745000",
  open: [540, 1020],
  staff: ["Maria", "Jonas", "Priya"],
  services: [
    { slug: "haircut", name: "Haircut", minutes: 60, priceCents: 4_500, staff: ["Maria", "Jonas", "Priya"] },
    { slug: "highlights", name: "Highlights", minutes: 90, priceCents: 12_000, staff: ["Maria", "Priya"] },
    { slug: "beard-trim", name: "Beard trim", minutes: 30, priceCents: 2_000, staff: ["Jonas"] },
    { slug: "balayage", name: "Balayage", minutes: 120, priceCents: 18_000, staff: ["Priya"] },
  ],
  facts: [
    ["Is there parking?", "Yes, parking is free behind the salon."],
    ["How can I pay?", "We take cards and cash."],
  ],
};

export const CLINIC: BusinessPlan = {
  name: "Clínica Dental Sol",
  kind: "dental",
  locale: "es",
  timeZone: "Europe/Madrid",
  country: "ES",
  currency: "EUR",
  address: "Calle Mayor 7, Toledo",
  phone: "+34925210000",
  open: [540, 1140],
  staff: ["Dra. Gómez", "Dr. Herrera", "Dra. Núñez"],
  services: [
    { slug: "limpieza", name: "Limpieza dental", minutes: 30, priceCents: 6_000, staff: ["Dra. Gómez", "Dra. Núñez"] },
    { slug: "empaste", name: "Empaste", minutes: 60, priceCents: 9_000, staff: ["Dra. Gómez", "Dr. Herrera"] },
    { slug: "blanqueamiento", name: "Blanqueamiento", minutes: 90, priceCents: 25_000, staff: ["Dra. Núñez"] },
  ],
  facts: [["¿Hay aparcamiento?", "Sí, hay un aparcamiento público en la plaza."]],
};

export type Business = {
  readonly id: string;
  readonly slug: string;
  readonly plan: BusinessPlan;
  readonly serviceIds: ReadonlyMap<string, string>;
  readonly staffIds: ReadonlyMap<string, string>;
};

/** A business of its own for one scenario. `renamed`: other names for its services, by slug. */
export async function addBusiness(
  database: Database,
  plan: BusinessPlan,
  renamed: Readonly<Record<string, string>> = {},
): Promise<Business> {
  const id = randomUUID();
  const slug = `eval-${plan.kind}-${randomUUID().slice(0, 12)}`;
  await database.query(
    `insert into public.businesses (id, slug, name, kind, time_zone, currency, country, locale, phone, address, slot_step_minutes,
       minimum_notice_minutes, booking_window_days, cancel_notice_minutes, reschedule_notice_minutes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 30, 60, 60, 120, 120)`,
    [id, slug, plan.name, plan.kind, plan.timeZone, plan.currency, plan.country, plan.locale, plan.phone, plan.address],
  );
  await database.query(
    "insert into public.working_hours (business_id, weekday, start_minute, end_minute) select $1, d, $2, $3 from generate_series(1, 6) as d",
    [id, ...plan.open],
  );
  const staffIds = new Map<string, string>();
  for (const [position, name] of plan.staff.entries()) {
    staffIds.set(name, randomUUID());
    await database.query("insert into public.staff (business_id, id, name, position) values ($1, $2, $3, $4)", [
      id,
      staffIds.get(name),
      name,
      position,
    ]);
  }
  const serviceIds = new Map<string, string>();
  for (const [position, service] of plan.services.entries()) {
    const serviceId = randomUUID();
    const name = renamed[service.slug] ?? service.name;
    serviceIds.set(name, serviceId);
    await database.query(
      `insert into public.services (business_id, id, slug, name, duration_minutes, price_cents, position)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, serviceId, service.slug, name, service.minutes, service.priceCents, position],
    );
    await database.query(
      "insert into public.service_staff (business_id, service_id, staff_id) select $1, $2, unnest($3::uuid[])",
      [id, serviceId, service.staff.map((one) => staffIds.get(one))],
    );
  }
  await database.configureReceptionist(id, plan.facts);
  return { id, slug, plan, serviceIds, staffIds };
}
