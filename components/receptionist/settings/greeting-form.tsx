"use client";

import { useTranslations } from "use-intl/react";
import { useDashboard } from "@/components/dashboard/dashboard-context";
import { SectionForm } from "@/components/dashboard/section-form";
import { HeardGreeting } from "@/components/receptionist/settings/heard-greeting";
import { useSettingsForm } from "@/components/receptionist/settings/section";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import type { ReceptionistSettings } from "@/lib/database/receptionist-shapes";
import { locales } from "@/lib/i18n/locale";
import { tones, voices } from "@/lib/receptionist/settings/settings-schema";

type Voice = (typeof voices)[number];

/** "Joanna" of Polly.Joanna-Neural, "Aoede" of Google.es-US-Chirp3-HD-Aoede. */
function voiceName(voice: Voice): string {
  return voice.replace(/^Polly\.|-Neural$|-Generative$|^Google\..*-/g, "");
}

function voiceLocale(voice: Voice): "en" | "es" {
  return /Lupe|Pedro|\.es-/.test(voice) ? "es" : "en";
}

type GreetingFormProps = { settings: ReceptionistSettings; businessLocale: "en" | "es" };

/** What callers hear first, and the manner in which it goes on. */
export function GreetingForm({ settings, businessLocale }: GreetingFormProps) {
  const t = useTranslations("receptionist.greeting");
  const { name } = useDashboard();
  const { greeting, tone, voice, locale } = settings;
  const form = useSettingsForm(
    { greeting, tone, voice, locale: locale ?? "" },
    (draft) => ({ ...draft, locale: draft.locale === "" ? null : draft.locale }),
    t("saved"),
  );
  const { draft, set, errors, readOnly } = form;
  return (
    <SectionForm title={t("title")} text={t("text")} form={form} readOnly={readOnly}>
      <Field label={t("greeting")} error={errors.greeting} hint={t("greetingHint")}>
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
      <HeardGreeting
        greeting={draft.greeting}
        tone={draft.tone}
        business={name}
        locale={draft.locale === "en" || draft.locale === "es" ? draft.locale : businessLocale}
      />
      <RadioCards
        name="tone"
        legend={t("tone")}
        columns={3}
        value={draft.tone}
        onValueChange={(value) => {
          const wanted = tones.find((one) => one === value);
          if (wanted) set({ tone: wanted });
        }}
        options={tones.map((value) => ({ value, label: t(`tones.${value}`), hint: t(`toneHints.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("language")} hint={t("languageHint")}>
          {(control) => (
            <NativeSelect
              {...control}
              value={draft.locale}
              onChange={(event) => set({ locale: locales.find((one) => one === event.target.value) ?? "" })}
            >
              <option value="">{t("languages.business", { language: t(`languages.${businessLocale}`) })}</option>
              {locales.map((one) => (
                <option key={one} value={one}>
                  {t(`languages.${one}`)}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label={t("voice")} hint={t("voiceHint")}>
          {(control) => (
            <NativeSelect {...control} value={draft.voice} onChange={(event) => set({ voice: event.target.value })}>
              <option value="">{t("voiceDefault")}</option>
              {voices.map((one) => (
                <option key={one} value={one}>
                  {t("voiceOf", { name: voiceName(one), language: t(`languages.${voiceLocale(one)}`) })}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
      </div>
    </SectionForm>
  );
}
