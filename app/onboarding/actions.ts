"use server";

import { answerForm } from "@/app/_server/answer-form";
import { currentLocale } from "@/app/_server/locale";
import { memberClient } from "@/app/_server/member-client";
import { assertSameOrigin } from "@/app/_server/same-origin";
import { getUser } from "@/app/_server/session";
import { checkSlug, type SlugAnswer } from "@/lib/businesses/check-slug";
import { createBusiness, newBusinessInput } from "@/lib/businesses/create-business";
import { AppError } from "@/lib/errors";
import { fieldErrors } from "@/lib/forms/field-errors";
import type { FormState } from "@/lib/forms/form-state";
import { translator } from "@/lib/i18n/messages";

/** null: nobody is signed in, so there is no answer. */
export async function askSlug(slug: string): Promise<SlugAnswer | null> {
  await assertSameOrigin();
  return (await getUser()) ? checkSlug(await memberClient(), String(slug)) : null;
}

export async function openBusiness(request: unknown): Promise<FormState<{ slug: string }>> {
  return answerForm<{ slug: string }>(async () => {
    const user = await getUser();
    if (!user) {
      throw new AppError("not_signed_in", "no session");
    }
    const locale = await currentLocale();
    const parsed = newBusinessInput.safeParse(request);
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, locale) };
    }
    const outcome = await createBusiness(await memberClient(), user, parsed.data);
    if (outcome.ok) {
      return { result: { slug: outcome.value.slug } };
    }
    const words = translator(locale, "errors")(`refusal.${outcome.refusal}`);
    return outcome.refusal === "slug_taken" ? { fields: { slug: words } } : { message: words };
  });
}
