import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { staffRulesQuery, timeOffQuery } from "@/components/dashboard/absence/queries";
import { PersonScreen } from "@/components/dashboard/catalog/person-screen";
import { catalogQuery } from "@/components/dashboard/queries";
import { may } from "@/lib/authorize";
import { getCatalog } from "@/lib/catalog/get-catalog";
import { getStaffRules } from "@/lib/catalog/staff-rules";
import { listTimeOff } from "@/lib/catalog/time-off";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("staff.title") };
}

/** `new` makes one: for owners and admins. */
export default async function PersonPage({ params }: Props) {
  const { business: slug, id } = await params;
  const isNew = id === "new";
  const { ctx, memberStaffId } = await requireMember(slug, isNew ? ["owner", "admin"] : undefined);
  const catalog = await getCatalog(ctx);
  if (!isNew && !catalog.staff.some((one) => one.id === id)) notFound();
  const seesTimeOff = !isNew && (may(ctx.actor.role, "catalog.edit") || memberStaffId === id);
  const [rules, timeOff] = await Promise.all([
    isNew ? null : getStaffRules(ctx, id),
    seesTimeOff ? listTimeOff(ctx, { staffId: id }) : null,
  ]);
  const data = [
    [catalogQuery(slug).queryKey, catalog],
    ...(rules ? [[staffRulesQuery(slug, id).queryKey, rules] as const] : []),
    ...(timeOff ? [[timeOffQuery(slug, id).queryKey, timeOff] as const] : []),
  ] as const;
  return (
    <Prefetch data={data}>
      <PersonScreen staffId={isNew ? null : id} />
    </Prefetch>
  );
}
