"use client";

import { useTranslations } from "use-intl/react";
import { useCanManage } from "@/components/dashboard/dashboard-context";
import { Notice } from "@/components/ui/notice";

/** Says to a staff login that it may look and not change. */
export function ReadOnlyNote() {
  const t = useTranslations("dashboard.status");
  return useCanManage() ? null : <Notice className="mb-4">{t("readOnly")}</Notice>;
}
