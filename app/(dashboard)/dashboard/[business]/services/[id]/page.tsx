import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { ServiceScreen } from "@/components/dashboard/catalog/service-screen";
import { catalogQuery } from "@/components/dashboard/queries";
import { getCatalog } from "@/lib/catalog/get-catalog";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("services.title") };
}

/** `new` makes one: for owners and admins. */
export default async function ServicePage({ params }: Props) {
  const { business: slug, id } = await params;
  const isNew = id === "new";
  const { ctx } = await requireMember(slug, isNew ? ["owner", "admin"] : undefined);
  const catalog = await getCatalog(ctx);
  if (!isNew && !catalog.services.some((one) => one.id === id)) notFound();
  return (
    <Prefetch data={[[catalogQuery(slug).queryKey, catalog]]}>
      <ServiceScreen serviceId={isNew ? null : id} />
    </Prefetch>
  );
}
