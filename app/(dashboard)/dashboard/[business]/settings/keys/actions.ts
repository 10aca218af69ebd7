"use server";

import { revalidatePath } from "next/cache";
import { answerForm } from "@/app/_server/answer-form";
import { currentLocale } from "@/app/_server/locale";
import { requireMemberForRoute } from "@/app/_server/member-ctx";
import { rolesFor } from "@/lib/authorize";
import { apiKeyInput, createApiKey, revokeApiKey } from "@/lib/businesses/api-keys";
import { fieldErrors } from "@/lib/forms/field-errors";
import { type FormState, textOf } from "@/lib/forms/form-state";
import { translator } from "@/lib/i18n/messages";

type Created = FormState<{ key: string }>;

export async function createKey(slug: string, _state: Created, form: FormData): Promise<Created> {
  return answerForm<{ key: string }>(async () => {
    const { ctx } = await requireMemberForRoute(slug, rolesFor("api_keys.manage"));
    const locale = await currentLocale();
    const parsed = apiKeyInput.safeParse({ name: textOf(form, "name") });
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, locale) };
    }
    const outcome = await createApiKey(ctx, parsed.data);
    if (!outcome.ok) {
      return { message: translator(locale, "errors")(`refusal.${outcome.refusal}`) };
    }
    revalidatePath(`/dashboard/${slug}/settings/keys`);
    return { result: { key: outcome.value.key } };
  });
}

export async function revokeKey(slug: string, keyId: string): Promise<FormState> {
  return answerForm(async () => {
    const { ctx } = await requireMemberForRoute(slug, rolesFor("api_keys.manage"));
    const outcome = await revokeApiKey(ctx, { keyId: String(keyId) });
    revalidatePath(`/dashboard/${slug}/settings/keys`);
    return outcome.ok ? {} : { message: translator(await currentLocale(), "errors")(`refusal.${outcome.refusal}`) };
  });
}
