"use server";

import { redirect } from "next/navigation";
import { answerForm } from "@/app/_server/answer-form";
import { currentLocale } from "@/app/_server/locale";
import { memberClient } from "@/app/_server/member-client";
import { requireUser } from "@/app/_server/session";
import { type FormState, textOf } from "@/lib/forms/form-state";
import { translator } from "@/lib/i18n/messages";
import { acceptInvitation } from "@/lib/members/accept-invitation";

export async function joinBusiness(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(async () => {
    const token = textOf(form, "token");
    const user = await requireUser(`/invitation/${token}`);
    const outcome = await acceptInvitation(await memberClient(), { token, name: user.name });
    if (outcome.ok) {
      return redirect(`/dashboard/${outcome.value.slug}`);
    }
    return { message: translator(await currentLocale(), "errors")(`refusal.${outcome.refusal}`) };
  });
}
