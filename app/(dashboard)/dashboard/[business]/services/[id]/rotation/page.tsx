import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { firstPage, Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { ledgerQuery, rotationQuery } from "@/components/dashboard/rotation/queries";
import { RotationScreen } from "@/components/dashboard/rotation/rotation-screen";
import { rolesFor } from "@/lib/authorize";
import { getRotation, listAssignments } from "@/lib/booking/rotation";
import { getCatalog } from "@/lib/catalog/get-catalog";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "why")("rotation.title") };
}

export default async function RotationPage({ params }: Props) {
  const { business: slug, id } = await params;
  const { ctx } = await requireMember(slug, rolesFor("bookings.view_all"));
  const catalog = await getCatalog(ctx);
  if (!catalog.services.some((one) => one.id === id)) notFound();
  const [rotation, ledger] = await Promise.all([getRotation(ctx, id), listAssignments(ctx, id, { limit: 25 })]);
  return (
    <Prefetch
      data={[
        [rotationQuery(slug, id).queryKey, rotation],
        [ledgerQuery(slug, id).queryKey, firstPage(ledger)],
      ]}
    >
      <RotationScreen serviceId={id} />
    </Prefetch>
  );
}
