import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { numbersWindow, parseConversationSearch } from "@/app/(dashboard)/api/dashboard/conversation-search";
import { firstPage, Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { CallsScreen } from "@/components/receptionist/calls/calls-screen";
import { callsSearch, numbersSearch } from "@/components/receptionist/calls/calls-search";
import { callsQuery, numbersQuery, tasksQuery } from "@/components/receptionist/queries";
import { rolesFor } from "@/lib/authorize";
import { firstOf } from "@/lib/forms/query";
import { translator } from "@/lib/i18n/messages";
import { listConversations } from "@/lib/receptionist/calls/list-conversations";
import { getNumbers } from "@/lib/receptionist/calls/numbers";
import { listTasks } from "@/lib/receptionist/calls/tasks";

type Props = {
  params: Promise<{ business: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "calls")("title") };
}

export default async function CallsPage({ params, searchParams }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug, rolesFor("customers.view_all"));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) asked.set(name, firstOf(value) ?? "");
  const zone = business.time_zone;
  if (asked.get("view") === "numbers") {
    const numbers = await getNumbers(ctx, numbersWindow(asked, zone, ctx.now));
    return (
      <Prefetch data={[[numbersQuery(slug, numbersSearch(asked)).queryKey, numbers]]}>
        <CallsScreen />
      </Prefetch>
    );
  }
  const [page, tasks] = await Promise.all([
    listConversations(ctx, parseConversationSearch(asked, zone), { limit: 40 }),
    listTasks(ctx),
  ]);
  return (
    <Prefetch
      data={[
        [callsQuery(slug, callsSearch(asked)).queryKey, firstPage(page)],
        [tasksQuery(slug).queryKey, tasks],
      ]}
    >
      <CallsScreen />
    </Prefetch>
  );
}
