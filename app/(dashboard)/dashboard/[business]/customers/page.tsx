import type { Metadata } from "next";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { firstPage, Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { CustomersScreen } from "@/components/dashboard/customers-screen";
import { customersQuery } from "@/components/dashboard/queries";
import { listCustomers } from "@/lib/customers/list-customers";
import { translator } from "@/lib/i18n/messages";

type Props = { params: Promise<{ business: string }>; searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "dashboard")("customers.title") };
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const { business: slug } = await params;
  const { ctx } = await requireMember(slug);
  const { q: asked } = await searchParams;
  const q = typeof asked === "string" ? asked.trim().slice(0, 120) : "";
  const page = await listCustomers(ctx, { q, limit: 50 });
  return (
    <Prefetch data={[[customersQuery(slug, q).queryKey, firstPage(page)]]}>
      <CustomersScreen />
    </Prefetch>
  );
}
