import type { ChatBusiness } from "@/components/chat/types";
import type { BusinessProfile } from "@/lib/database/catalog";

/** What the chat in a customer's browser gets of a profile. */
export function chatBusiness(profile: BusinessProfile): ChatBusiness {
  const { slug, name, timeZone, services } = profile;
  const bookable = services.filter((service) => service.staffIds.length > 0);
  return { slug, name, timeZone, services: bookable.map((service) => service.name) };
}
