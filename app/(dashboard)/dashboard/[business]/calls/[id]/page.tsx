import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "@/app/_server/locale";
import { requireMember } from "@/app/_server/member-ctx";
import { Prefetch } from "@/app/(dashboard)/dashboard/[business]/prefetch";
import { CallScreen } from "@/components/receptionist/calls/call-screen";
import { callQuery } from "@/components/receptionist/queries";
import { rolesFor } from "@/lib/authorize";
import { AppError } from "@/lib/errors";
import { translator } from "@/lib/i18n/messages";
import { getConversation } from "@/lib/receptionist/calls/get-conversation";

type Props = { params: Promise<{ business: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "calls")("call.title") };
}

export default async function CallPage({ params }: Props) {
  const { business: slug, id } = await params;
  const { ctx } = await requireMember(slug, rolesFor("customers.view_all"));
  const detail = await getConversation(ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "invalid_input")) return notFound();
    throw error;
  });
  return (
    <Prefetch data={[[callQuery(slug, id).queryKey, detail]]}>
      <CallScreen id={id} />
    </Prefetch>
  );
}
