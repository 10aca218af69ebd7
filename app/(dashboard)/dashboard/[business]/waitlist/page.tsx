import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { waitlistQuery } from "@/components/waitlist/dashboard/waitlist-query";
import { WaitlistScreen } from "@/components/waitlist/dashboard/waitlist-screen";
import { rolesFor } from "@/lib/authorize";
import { translator } from "@/lib/i18n/messages";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "waitlist")("dashboard.title") };
}

export default async function WaitlistPage({ params, searchParams }: Props) {
  const { business: slug } = await params;
  const { ctx } = await requireMember(slug, rolesFor("customers.view_all"));
  const show = (await searchParams).show === "over" ? "over" : "waiting";
  const page = await listWaitlist(ctx, show);
  return (
    <Prefetch data={[[waitlistQuery(slug, show).queryKey, page]]}>
      <WaitlistScreen />
    </Prefetch>
  );
}
