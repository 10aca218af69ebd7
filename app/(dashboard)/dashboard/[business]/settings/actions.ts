"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { answerForm } from "@/app/_server/answer-form";
import { currentLocale } from "@/app/_server/locale";
import { type Membership, requireMemberForRoute } from "@/app/_server/member-ctx";
import { rolesFor } from "@/lib/authorize";
import { parseOrigins } from "@/lib/businesses/embed-origins";
import { type BusinessChange, saveBusiness } from "@/lib/businesses/save-business";
import {
  changesInput,
  contactInput,
  hueInput,
  originsInput,
  profileInput,
  regionInput,
  remindersInput,
  statusInput,
  timesInput,
} from "@/lib/businesses/settings-input";
import { fieldErrors } from "@/lib/forms/field-errors";
import { type FormState, textOf } from "@/lib/forms/form-state";
import { translator } from "@/lib/i18n/messages";

type Saved = FormState<"saved">;
type Shape = z.ZodType<BusinessChange>;

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.keys()].filter((name) => !name.startsWith("$")).map((name) => [name, textOf(form, name)]),
  );
}

async function save(
  slug: string,
  values: Record<string, unknown>,
  shapeFor: (membership: Membership) => Shape,
): Promise<Saved> {
  return answerForm<"saved">(async () => {
    const membership = await requireMemberForRoute(slug, rolesFor("settings.edit"));
    const locale = await currentLocale();
    const parsed = shapeFor(membership).safeParse(values);
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, locale) };
    }
    const outcome = await saveBusiness(membership.ctx, parsed.data);
    if (!outcome.ok) {
      const words = translator(locale, "errors")(`refusal.${outcome.refusal}`);
      return outcome.refusal === "slug_taken" ? { fields: { slug: words } } : { message: words };
    }
    if (parsed.data.slug !== undefined && parsed.data.slug !== slug) {
      return redirect(`/dashboard/${parsed.data.slug}/settings`);
    }
    revalidatePath(`/dashboard/${slug}`, "layout");
    return { result: "saved" };
  });
}

export async function saveProfile(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  const answer = await save(slug, textsOf(form), () => profileInput);
  const problem = answer.fields?.slug;
  const locale = await currentLocale();
  const choose = translator(locale, "errors")("field.choose");
  return problem === choose
    ? { ...answer, fields: { ...answer.fields, slug: translator(locale, "onboarding")("slugInvalid") } }
    : answer;
}

export async function saveContact(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  return save(slug, textsOf(form), ({ business }) => contactInput(business.country));
}

export async function saveRegion(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  return save(slug, textsOf(form), () => regionInput);
}

export async function saveTimes(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  return save(slug, textsOf(form), () => timesInput);
}

export async function saveChanges(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  return save(slug, textsOf(form), () => changesInput);
}

export async function saveStatus(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  return save(slug, textsOf(form), () => statusInput);
}

export async function saveHue(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  return save(slug, textsOf(form), () => hueInput);
}

export async function saveReminders(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  const answer = await save(slug, { minutes: form.getAll("minutes") }, () => remindersInput);
  const t = translator(await currentLocale(), "settings");
  return answer.fields ? { ...answer, fields: { minutes: t("reminders.tooMany") } } : answer;
}

export async function saveOrigins(slug: string, _state: Saved, form: FormData): Promise<Saved> {
  const answer = await save(slug, textsOf(form), () => originsInput);
  const t = translator(await currentLocale(), "settings");
  const { wrong } = parseOrigins(textOf(form, "origins"));
  const words = wrong === null ? t("embed.originsMany") : t("embed.originWrong", { line: wrong.slice(0, 80) });
  return answer.fields ? { ...answer, fields: { origins: words } } : answer;
}
