"use client";

import Link from "next/link";
import { useParams } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { textLink } from "@/components/ui/text-link";

/** From a service's own page to its round robin; nothing on the page of a new one. */
export function RotationLink() {
  const t = useTranslations("why.rotation");
  const { slug } = useDashboard();
  const { service } = useCatalog();
  const canManage = useCanManage();
  const found = service(String(useParams().id ?? ""));
  if (!found || !canManage) return null;
  return (
    <Link href={`/dashboard/${slug}/services/${found.id}/rotation`} className={`${textLink} self-start text-sm`}>
      {t("open")}
    </Link>
  );
}
