"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { draftOf, emptyService, inputOf, type ServiceDraft } from "@/components/dashboard/catalog/service-draft";
import {
  EssentialFields,
  PeopleFields,
  RuleFields,
  type ServiceFieldsProps,
} from "@/components/dashboard/catalog/service-fields";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ReadOnlyNote } from "@/components/dashboard/read-only-note";
import { SectionForm } from "@/components/dashboard/section-form";
import { textLink } from "@/components/dashboard/text-link";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Page, PageHeader } from "@/components/layout/page-header";
import { serviceInput } from "@/lib/catalog/service-schema";

/** One service in three sections, or a new one. */
export function ServiceScreen({ serviceId }: { serviceId: string | null }) {
  const t = useTranslations("dashboard.services");
  const { slug, currency } = useDashboard();
  const { service, catalog } = useCatalog();
  const found = serviceId ? service(serviceId) : undefined;
  const everyone = catalog.staff.filter((one) => one.active).map((one) => one.id);
  const stored = found ? draftOf(found, currency) : { ...emptyService, staffIds: [...everyone].sort() };
  return (
    <Page>
      <PageHeader
        title={found ? found.name : t("add")}
        back={
          <Link href={`/dashboard/${slug}/services`} className={textLink}>
            {t("title")}
          </Link>
        }
      />
      <ReadOnlyNote />
      <ServicePart part="essentials" stored={stored} id={found?.id ?? null} />
      {found ? (
        <>
          <ServicePart part="people" stored={stored} id={found.id} />
          <ServicePart part="rules" stored={stored} id={found.id} />
        </>
      ) : null}
    </Page>
  );
}

type Part = "essentials" | "people" | "rules";

const fields: Record<Part, (props: ServiceFieldsProps) => React.ReactNode> = {
  essentials: EssentialFields,
  people: PeopleFields,
  rules: RuleFields,
};

function ServicePart({ part, stored, id }: { part: Part; stored: ServiceDraft; id: string | null }) {
  const t = useTranslations("dashboard.services");
  const { slug, currency } = useDashboard();
  const canManage = useCanManage();
  const router = useRouter();
  const form = useSectionForm({
    stored,
    schema: serviceInput,
    toInput: (draft: ServiceDraft) => inputOf(draft, currency, id),
    path: "services",
    savedText: id ? t("saved") : t("created"),
    onSaved: (answer) => {
      if (!id && answer.id) router.replace(`/dashboard/${slug}/services/${answer.id}`);
    },
  });
  const Fields = fields[part];
  return (
    <SectionForm title={t(part)} form={form} readOnly={!canManage} {...(id ? {} : { saveLabel: t("add") })}>
      <Fields draft={form.draft} set={form.set} errors={form.errors} isNew={id === null} />
    </SectionForm>
  );
}
