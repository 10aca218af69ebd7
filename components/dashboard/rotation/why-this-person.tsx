"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { assignmentQuery } from "@/components/dashboard/rotation/queries";
import { useAssignmentWords } from "@/components/dashboard/rotation/use-assignment-words";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { textLink } from "@/components/ui/text-link";

/** "Why her?" of one booking. Nothing where nobody chose, and for staff logins. */
export function WhyThisPerson({ bookingId }: { bookingId: string }) {
  const t = useTranslations("why.chosen");
  const { slug } = useDashboard();
  const { staffName } = useCatalog();
  const say = useAssignmentWords();
  const canManage = useCanManage();
  const query = useQuery({ ...assignmentQuery(slug, bookingId), enabled: canManage });
  if (!query.data) return null;
  const { staffId, serviceId } = query.data;
  return (
    <section className="border-line border-t pt-4">
      <h2 className="mb-1 font-semibold">{t("title", { name: staffName(staffId) })}</h2>
      <p>{say(query.data)}</p>
      <Link href={`/dashboard/${slug}/services/${serviceId}/rotation`} className={`${textLink} mt-1 inline-block`}>
        {t("ledger")}
      </Link>
    </section>
  );
}
