"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { StaffRulesSections } from "@/components/dashboard/absence/staff-rules";
import { DatesForm } from "@/components/dashboard/catalog/dates-form";
import { type PersonDraft, PersonFields } from "@/components/dashboard/catalog/person-fields";
import { WeekForm } from "@/components/dashboard/catalog/week-form";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ReadOnlyNote } from "@/components/dashboard/read-only-note";
import { SectionForm } from "@/components/dashboard/section-form";
import { textLink } from "@/components/dashboard/text-link";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Page, PageHeader } from "@/components/layout/page-header";
import { Checkbox } from "@/components/ui/checkbox";
import type { Catalog } from "@/lib/catalog/get-catalog";
import { staffInput } from "@/lib/catalog/schemas";
import { personHues } from "@/lib/theme/person-colour";

/** One person who can be booked, or a new one. */
export function PersonScreen({ staffId }: { staffId: string | null }) {
  const t = useTranslations("dashboard.staff");
  const { slug } = useDashboard();
  const { catalog, person } = useCatalog();
  const found = staffId ? person(staffId) : undefined;
  const stored = draftOf(catalog, found?.id ?? null);
  return (
    <Page>
      <PageHeader
        title={found ? found.name : t("add")}
        back={
          <Link href={`/dashboard/${slug}/staff`} className={textLink}>
            {t("backToList")}
          </Link>
        }
      />
      <ReadOnlyNote />
      <PersonPart part="details" stored={stored} id={found?.id ?? null} />
      {found ? (
        <>
          <PersonPart part="services" stored={stored} id={found.id} />
          <WeekForm staffId={found.id} />
          <DatesForm staffId={found.id} />
          <StaffRulesSections person={found} />
        </>
      ) : null}
    </Page>
  );
}

// A new person gives every service and takes the first colour nobody has.
function draftOf(catalog: Catalog, id: string | null): PersonDraft {
  const found = catalog.staff.find((one) => one.id === id);
  const services = catalog.services.filter((one) => (id ? one.staffIds.includes(id) : one.active));
  const serviceIds = services.map((one) => one.id).sort();
  if (found) {
    const { name, title, email, phone, colorHue, active } = found;
    return { name, title, email, phone, colorHue, active, serviceIds };
  }
  const taken = new Set(catalog.staff.map((one) => one.colorHue));
  const colorHue = personHues.find((hue) => !taken.has(hue)) ?? personHues[0];
  return { name: "", title: "", email: "", phone: "", colorHue, active: true, serviceIds };
}

type PersonPartProps = { part: "details" | "services"; stored: PersonDraft; id: string | null };

function PersonPart({ part, stored, id }: PersonPartProps) {
  const t = useTranslations("dashboard.staff");
  const { slug } = useDashboard();
  const canManage = useCanManage();
  const { catalog } = useCatalog();
  const router = useRouter();
  const form = useSectionForm({
    stored,
    schema: staffInput,
    path: "staff",
    toInput: (draft: PersonDraft) => ({
      ...(id ? { id } : {}),
      ...draft,
      email: draft.email.trim(),
      phone: draft.phone.replace(/[\s().-]/g, ""),
    }),
    savedText: t("saved"),
    onSaved: (answer) => {
      if (!id && answer.id) router.replace(`/dashboard/${slug}/staff/${answer.id}`);
    },
  });
  const { draft, set } = form;
  return (
    <SectionForm title={t(part)} form={form} readOnly={!canManage} {...(id ? {} : { saveLabel: t("add") })}>
      {part === "details" ? (
        <PersonFields draft={draft} set={set} errors={form.errors} />
      ) : (
        <fieldset className="flex min-w-0 flex-col gap-3">
          <legend className="sr-only">{t("services")}</legend>
          {catalog.services.length === 0 ? <p className="text-muted text-sm">{t("servicesNone")}</p> : null}
          {catalog.services.map((one) => (
            <Checkbox
              key={one.id}
              label={one.name}
              checked={draft.serviceIds.includes(one.id)}
              onChange={(event) =>
                set({
                  serviceIds: (event.target.checked
                    ? [...draft.serviceIds, one.id]
                    : draft.serviceIds.filter((other) => other !== one.id)
                  ).sort(),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </SectionForm>
  );
}
