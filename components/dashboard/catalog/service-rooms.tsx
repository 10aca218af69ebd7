"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { ServiceFieldsProps } from "@/components/dashboard/catalog/service-fields";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { textLink } from "@/components/dashboard/text-link";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { Checkbox } from "@/components/ui/checkbox";

export function RoomFields({ draft, set }: ServiceFieldsProps) {
  const t = useTranslations("dashboard.service.rooms");
  const { slug } = useDashboard();
  const { catalog } = useCatalog();
  const canManage = useCanManage();
  const listed = catalog.resources.filter((one) => one.active || draft.resourceIds.includes(one.id));
  const toggle = (id: string, on: boolean) =>
    set({ resourceIds: (on ? [...draft.resourceIds, id] : draft.resourceIds.filter((one) => one !== id)).sort() });
  const place = (id: string | null) => catalog.locations.find((one) => one.id === id)?.name;
  const kinds = [
    { kind: "room", legend: t("rooms") },
    { kind: "machine", legend: t("machines") },
  ] as const;
  return (
    <>
      <p className="measure text-muted text-sm">{listed.length === 0 ? t("none") : t("text")}</p>
      {kinds.map(({ kind, legend }) => {
        const ofKind = listed.filter((one) => one.kind === kind);
        return ofKind.length === 0 ? null : (
          <fieldset key={kind} className="flex min-w-0 flex-col gap-3">
            <legend className="mb-2 font-medium">{legend}</legend>
            {ofKind.map((one) => (
              <Checkbox
                key={one.id}
                label={one.name}
                hint={[
                  one.active ? "" : t("out"),
                  one.capacity > 1 ? t("units", { count: String(one.capacity) }) : "",
                  place(one.locationId) ?? "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
                checked={draft.resourceIds.includes(one.id)}
                onChange={(event) => toggle(one.id, event.target.checked)}
              />
            ))}
          </fieldset>
        );
      })}
      {canManage ? (
        <p className="text-sm">
          <Link href={`/dashboard/${slug}/settings/places`} className={textLink}>
            {t("manage")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
