"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { textLink } from "@/components/dashboard/text-link";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { NameChips } from "@/components/receptionist/settings/name-chips";
import type { SpokenName } from "@/lib/receptionist/settings/get-receptionist";
import { spokenNamesInput } from "@/lib/receptionist/settings/settings-schema";

type Names = Readonly<Record<string, readonly string[]>>;

function sharedNames(names: Names): string[] {
  const all = Object.values(names).flatMap((list) => list.map((one) => one.toLowerCase()));
  return [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
}

/** Spoken names, service by service. */
export function NamesForm({ spokenNames }: { spokenNames: readonly SpokenName[] }) {
  const t = useTranslations("receptionist.names");
  const { slug } = useDashboard();
  const canManage = useCanManage();
  const { catalog } = useCatalog();
  const services = catalog.services.filter((one) => one.active);
  const stored: Names = Object.fromEntries(
    services.map((one) => [one.id, spokenNames.filter((name) => name.serviceId === one.id).map((name) => name.name)]),
  );
  const form = useSectionForm<Names, { spokenNames: Record<string, string[]> }>({
    stored,
    toInput: (draft) => ({ spokenNames: draft }),
    schema: spokenNamesInput,
    path: "receptionist/names",
    savedText: t("saved"),
  });
  const { draft, set } = form;
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={!canManage}>
      {services.length === 0 ? (
        <p className="text-muted text-sm">
          {t("empty")}{" "}
          <Link href={`/dashboard/${slug}/services`} className={textLink}>
            {t("addServices")}
          </Link>
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {services.map((service) => (
            <li
              key={service.id}
              className="grid items-start gap-2 py-3 first:pt-0 last:pb-0 sm:grid-cols-[11rem_1fr] sm:gap-4"
            >
              <span className="font-medium sm:pt-1.5">{service.name}</span>
              <NameChips
                service={service.name}
                names={draft[service.id] ?? []}
                readOnly={!canManage}
                onChange={(names) => set({ [service.id]: names })}
              />
            </li>
          ))}
        </ul>
      )}
      {sharedNames(draft).map((name) => (
        <p key={name} className="text-muted text-sm">
          {t("shared", { name })}
        </p>
      ))}
    </SectionForm>
  );
}
