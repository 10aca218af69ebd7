"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { TextField } from "@/components/dashboard/text-field";
import { textLink } from "@/components/dashboard/text-link";
import { useCatalog } from "@/components/dashboard/use-catalog";
import { useWords } from "@/components/dashboard/use-words";
import { Page, PageHeader, Section } from "@/components/layout/page-header";
import { HeardGreeting } from "@/components/receptionist/settings/heard-greeting";
import { NameChips } from "@/components/receptionist/settings/name-chips";
import { useTurnOn } from "@/components/receptionist/turn-on/use-turn-on";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import type { Script } from "@/lib/receptionist/settings/presets";
import { tones } from "@/lib/receptionist/settings/settings-schema";

type TurnOnProps = { script: Script; locale: "en" | "es" };
type TurnOn = ReturnType<typeof useTurnOn>;

/** The second of two clicks: the script that fits the business, ready as it stands, and "Turn it on". */
export function TurnOnScreen({ script, locale }: TurnOnProps) {
  const t = useTranslations("receptionist.on");
  const area = useTranslations("receptionist");
  const { slug } = useDashboard();
  const form = useTurnOn(script);
  const button = (
    <Button variant="primary" loading={form.isPending} onClick={form.submit}>
      {t("submit")}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        text={t("text")}
        back={
          <Link href={`/dashboard/${slug}/receptionist`} className={textLink}>
            {area("back")}
          </Link>
        }
        actions={button}
      />
      <Greeting form={form} locale={locale} />
      <Reach form={form} />
      <Facts form={form} />
      <Names form={form} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-6">
        {button}
        <p className="measure text-muted text-sm">{t("safe")}</p>
      </div>
    </Page>
  );
}

function Greeting({ form, locale }: { form: TurnOn; locale: "en" | "es" }) {
  const t = useTranslations("receptionist");
  const { name } = useDashboard();
  const { draft, set } = form;
  return (
    <Section title={t("on.greeting")} text={t("greeting.greetingHint")}>
      <div className="flex flex-col gap-4">
        <Field label={t("greeting.greeting")}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={300}
              value={draft.greeting}
              onChange={(event) => set({ greeting: event.target.value })}
            />
          )}
        </Field>
        <HeardGreeting greeting={draft.greeting} tone={draft.tone} business={name} locale={locale} />
        <div>
          <p className="mb-1.5 font-medium text-sm">{t("on.tone")}</p>
          <Segmented
            name="tone"
            label={t("on.tone")}
            value={draft.tone}
            options={tones.map((value) => ({ value, label: t(`greeting.tones.${value}`) }))}
            onValueChange={(tone) => set({ tone })}
          />
          <p className="mt-1.5 text-muted text-sm">{t(`greeting.toneHints.${draft.tone}`)}</p>
        </div>
      </div>
    </Section>
  );
}

function Reach({ form }: { form: TurnOn }) {
  const t = useTranslations("receptionist");
  const words = useWords();
  const { draft, set, numbers, number, setNumber } = form;
  const free = numbers.data ?? [];
  return (
    <Section title={t("on.doors")} text={t("on.doorsText")}>
      <div className="flex flex-col gap-4">
        {numbers.isPending ? <Skeleton className="h-16 w-full" /> : null}
        {free.length > 0 ? (
          <Field label={t("on.number")}>
            {(control) => (
              <NativeSelect
                {...control}
                className="tabular max-w-72"
                value={number}
                onChange={(event) => setNumber(event.target.value)}
              >
                {free.map((one) => (
                  <option key={one} value={one}>
                    {words.phone(one)}
                  </option>
                ))}
                <option value="">{t("number.none")}</option>
              </NativeSelect>
            )}
          </Field>
        ) : numbers.isPending ? null : (
          <p className="text-muted text-sm">{t("on.noNumber")}</p>
        )}
        <TextField
          label={t("on.transfer")}
          type="tel"
          inputMode="tel"
          maxLength={40}
          className="max-w-md"
          hint={t("on.transferHint")}
          value={draft.transferNumber}
          onChange={(transferNumber) => set({ transferNumber })}
          error={form.phoneError}
        />
      </div>
    </Section>
  );
}

function Facts({ form }: { form: TurnOn }) {
  const t = useTranslations("receptionist.on");
  const { draft, set } = form;
  return (
    <Section title={t("facts")} text={t("factsText")}>
      <ul className="flex flex-col gap-4">
        {draft.facts.map((fact, index) => (
          <li key={fact.question}>
            <Field label={fact.question}>
              {(control) => (
                <Textarea
                  {...control}
                  rows={1}
                  maxLength={1000}
                  className="min-h-10!"
                  placeholder={fact.example ? t("example", { example: fact.example }) : undefined}
                  value={fact.answer}
                  onChange={(event) =>
                    set({
                      facts: draft.facts.map((one, at) =>
                        at === index ? { ...one, answer: event.target.value } : one,
                      ),
                    })
                  }
                />
              )}
            </Field>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Names({ form }: { form: TurnOn }) {
  const t = useTranslations("receptionist.on");
  const { catalog } = useCatalog();
  const { draft, set } = form;
  const services = catalog.services.filter((one) => one.active);
  const [first] = services.flatMap((one) => {
    const spoken = draft.spokenNames[one.id]?.[0];
    return spoken ? [{ service: one.name, spoken }] : [];
  });
  return (
    <Section title={t("names")} text={first ? t("namesText", first) : t("namesNone")}>
      <ul className="flex flex-col divide-y divide-line">
        {services.map((service) => (
          <li
            key={service.id}
            className="grid items-start gap-2 py-3 first:pt-0 last:pb-0 sm:grid-cols-[11rem_1fr] sm:gap-4"
          >
            <span className="font-medium sm:pt-1.5">{service.name}</span>
            <NameChips
              service={service.name}
              names={draft.spokenNames[service.id] ?? []}
              onChange={(names) => set({ spokenNames: { ...draft.spokenNames, [service.id]: names } })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
