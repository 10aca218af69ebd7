import { functions } from "@/app/_server/functions";
import type { BusinessProfile } from "@/lib/database/catalog";
import { keepBriefly } from "./keep-briefly";

const findChat = keepBriefly(async (slug) => {
  const found = await functions().call("find_receptionist", { slug });
  return found?.settings?.chatEnabled ?? false;
});

/** Whether customers can chat with a business's receptionist now: it is switched on, and the business takes bookings. */
export async function answersChat({ slug, status }: BusinessProfile): Promise<boolean> {
  return status === "active" && (await findChat(slug));
}
