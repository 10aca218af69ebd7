import type { ChatBusiness } from "@/components/chat/types";
import type { BusinessProfile } from "@/lib/database/catalog";

/** What the chat in a customer's browser gets of a profile. */
export function chatBusiness(profile: BusinessProfile): ChatBusiness {
  const { slug, name, timeZone, services, staff } = profile;
  const bookable = services.filter((service) => service.staffIds.length > 0);
  const given = staff.filter((person) => bookable.some((service) => service.staffIds.includes(person.id)));
  return {
    slug,
    name,
    timeZone,
    services: bookable.map((service) => service.name),
    staff: given.map((person) => person.name),
  };
}
