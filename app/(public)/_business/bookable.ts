import type { BookableBusiness } from "@/components/booking/types";
import type { BusinessProfile } from "@/lib/database/catalog";
import { phoneText } from "./phone-text";

/** What the browser of a customer gets of a profile. Services that nobody does cannot be booked and are left out. */
export function bookableBusiness(profile: BusinessProfile): BookableBusiness {
  const { slug, name, timeZone, currency, country, phone, address, status, services, staff } = profile;
  return {
    slug,
    name,
    timeZone,
    currency,
    country,
    phone,
    phoneText: phoneText(phone, country),
    address,
    status,
    services: services.filter((service) => service.staffIds.length > 0),
    staff: staff.map(({ id, name: person, title }) => ({ id, name: person, title })),
  };
}
