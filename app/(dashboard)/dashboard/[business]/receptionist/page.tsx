import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { receptionistQuery } from "@/components/receptionist/queries";
import { ReceptionistScreen } from "@/components/receptionist/settings/receptionist-screen";
import { defaultLocale, findLocale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/messages";
import { getReceptionist } from "@/lib/receptionist/settings/get-receptionist";

type Props = { params: Promise<{ business: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "receptionist")("title") };
}

export default async function ReceptionistPage({ params }: Props) {
  const { business: slug } = await params;
  const { ctx, business } = await requireMember(slug);
  const view = await getReceptionist(ctx);
  return (
    <Prefetch data={[[receptionistQuery(slug).queryKey, view]]}>
      <ReceptionistScreen businessLocale={findLocale(business.locale) ?? defaultLocale} />
    </Prefetch>
  );
}
