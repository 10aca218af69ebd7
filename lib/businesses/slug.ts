/** Words that stand, or may one day stand, where a business's address would: in paths, hosts and mail. */
const reserved = new Set(
  (
    "about account accounts admin admins api app apps assets auth billing blog book booking bookings business businesses " +
    "calendar chat chattyai contact customer customers dashboard demo dev docs download embed example faq feedback " +
    "forgot-password health help home hostmaster inngest internal invitation invitations invite invoice jobs legal local " +
    "localhost login logout mail mailer manage member members messages new news null onboarding ops owner password " +
    "payments phone postmaster press pricing privacy public register reset-password root sales security settings " +
    "sign-in sign-out sign-up signin signout signup sms staff static stats status support system team terms test " +
    "thechattyai undefined user users voice web webhook webhooks webmaster widget www"
  ).split(" "),
);

export type SlugProblem = "invalid" | "reserved";

/** What is wrong with a web address, or null: 3 to 48 of a-z, 0-9 and single hyphens within, and no word we need. */
export function findSlugProblem(slug: string): SlugProblem | null {
  if (slug.length < 3 || slug.length > 48 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    return "invalid";
  }
  return reserved.has(slug) ? "reserved" : null;
}

/** A web address from a name: accents dropped, other letters become hyphens. May be too short to stand ("" for "店"). */
export function suggestSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replaceAll("ß", "ss")
    .replaceAll("&", " and ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-+|-+$/g, "");
}
