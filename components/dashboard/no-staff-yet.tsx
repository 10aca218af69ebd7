"use client";

import { UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoStaffYet() {
  const t = useTranslations("dashboard.calendar");
  const { slug } = useDashboard();
  const canManage = useCanManage();
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <EmptyState
        icon={<UsersRound />}
        title={t("noStaff")}
        text={t("noStaffText")}
        action={
          canManage ? (
            <Link href={`/dashboard/${slug}/staff`} className={buttonClass({ variant: "primary" })}>
              {t("addStaff")}
            </Link>
          ) : null
        }
      />
    </>
  );
}
