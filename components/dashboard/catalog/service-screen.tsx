"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { FoldPanel } from "@/components/dashboard/catalog/fold-panel";
import { draftOf, emptyService, inputOf, type ServiceDraft } from "@/components/dashboard/catalog/service-draft";
import { EssentialFields, type ServiceFieldsProps } from "@/components/dashboard/catalog/service-fields";
import { LengthFields } from "@/components/dashboard/catalog/service-lengths";
import { LimitFields } from "@/components/dashboard/catalog/service-limits";
import { PeopleFields } from "@/components/dashboard/catalog/service-people";
import { RoomFields } from "@/components/dashboard/catalog/service-rooms";
import { SaveBar } from "@/components/dashboard/catalog/service-save-bar";
import { isChanged, isWrong, type SectionName, sections } from "@/components/dashboard/catalog/service-sections";
import { StartFields } from "@/components/dashboard/catalog/service-starts";
import {
  ConfirmationFields,
  RepeatFields,
  SeatFields,
  WaitlistFields,
} from "@/components/dashboard/catalog/service-visits";
import { useServiceSummary } from "@/components/dashboard/catalog/use-service-summary";
import { useCanManage, useDashboard } from "@/components/dashboard/dashboard-context";
import { ReadOnlyNote } from "@/components/dashboard/read-only-note";
import { textLink } from "@/components/dashboard/text-link";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useSectionForm } from "@/components/dashboard/use-section-form";
import { Page, PageHeader, Section } from "@/components/layout/page-header";
import { Panel } from "@/components/ui/panel";
import { serviceInput } from "@/lib/catalog/service-schema";

/** One service with all its rules, or a new one. */
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
      <ServiceForm key={found?.id ?? "new"} stored={stored} id={found?.id ?? null} />
    </Page>
  );
}

const fields: Record<SectionName, (props: ServiceFieldsProps) => React.ReactNode> = {
  lengths: LengthFields,
  starts: StartFields,
  limits: LimitFields,
  people: PeopleFields,
  rooms: RoomFields,
  seats: SeatFields,
  repeating: RepeatFields,
  confirmation: ConfirmationFields,
  waitlist: WaitlistFields,
};

function useServiceForm(stored: ServiceDraft, id: string | null) {
  const t = useTranslations("dashboard.services");
  const { slug, currency } = useDashboard();
  const router = useRouter();
  return useSectionForm({
    stored,
    schema: serviceInput,
    toInput: (draft: ServiceDraft) => inputOf(draft, currency, id),
    path: "services",
    savedText: id ? t("saved") : t("created"),
    onSaved: (answer) => {
      if (!id && answer.id) router.replace(`/dashboard/${slug}/services/${answer.id}`);
    },
  });
}

function ServiceForm({ stored, id }: { stored: ServiceDraft; id: string | null }) {
  const t = useTranslations("dashboard.services");
  const words = useTranslations("dashboard.service");
  const canManage = useCanManage();
  const form = useServiceForm(stored, id);
  const { draft, set, errors } = form;
  const summaries = useServiceSummary(draft);
  const changed = sections.filter((one) => isChanged(one, draft, stored)).map((one) => words(`sections.${one.name}`));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(event.currentTarget);
      }}
    >
      <fieldset disabled={!canManage} className="min-w-0">
        <Section title={t("essentials")}>
          <div className="flex min-w-0 flex-col gap-4">
            <EssentialFields draft={draft} set={set} errors={errors} isNew={id === null} />
          </div>
        </Section>
        <section className="border-line border-t py-6">
          <h2 className="font-semibold text-base">{t("rules")}</h2>
          <p className="mt-1 mb-4 text-muted text-sm">{words("rulesText")}</p>
          <Panel>
            {sections.map((section) => {
              const Fields = fields[section.name];
              return (
                <FoldPanel
                  key={section.name}
                  title={words(`sections.${section.name}`)}
                  summary={summaries[section.name]}
                  changed={isChanged(section, draft, stored)}
                  errors={errors}
                  wrong={isWrong(section, errors)}
                  startsOpen={id === null && section.name === "lengths"}
                >
                  <Fields draft={draft} set={set} errors={errors} />
                </FoldPanel>
              );
            })}
          </Panel>
        </section>
        {form.changed ? <SaveBar form={form} changed={changed} {...(id ? {} : { saveLabel: t("add") })} /> : null}
      </fieldset>
    </form>
  );
}
