"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { afterCommit } from "@/app/_server/after-commit";
import { answerForm } from "@/app/_server/answer-form";
import { currentLocale } from "@/app/_server/locale";
import { requireMemberForRoute } from "@/app/_server/member-ctx";
import { rolesFor } from "@/lib/authorize";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { fieldErrors } from "@/lib/forms/field-errors";
import { type FormState, textOf } from "@/lib/forms/form-state";
import { translator } from "@/lib/i18n/messages";
import { invitationAddress } from "@/lib/members/invitation-token";
import { invitationInput, inviteMember } from "@/lib/members/invite-member";
import { roleShape } from "@/lib/members/list-members";
import { revokeInvitation } from "@/lib/members/revoke-invitation";
import { saveMember } from "@/lib/members/save-member";

export type Invited = { email: string; address: string };

const changeShape = z.union([
  z.object({ memberId: z.uuid(), remove: z.literal(true) }),
  z.object({ memberId: z.uuid(), role: roleShape, staffId: z.uuid().nullable() }),
]);

function refresh(slug: string) {
  revalidatePath(`/dashboard/${slug}/settings/team`);
}

async function refusalWords(refusal: "forbidden" | "not_found" | "last_owner" | "already_member"): Promise<string> {
  return translator(await currentLocale(), "errors")(`refusal.${refusal}`);
}

export async function invite(slug: string, _state: FormState<Invited>, form: FormData): Promise<FormState<Invited>> {
  return answerForm<Invited>(async () => {
    const { ctx } = await requireMemberForRoute(slug, rolesFor("members.invite_staff"));
    const values = { email: textOf(form, "email"), role: textOf(form, "role"), staffId: textOf(form, "staffId") };
    const parsed = invitationInput.safeParse({ ...values, staffId: values.staffId || null });
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, await currentLocale()), values };
    }
    const outcome = await inviteMember(ctx, parsed.data, env().TOKEN_SECRET);
    afterCommit();
    if (!outcome.ok) {
      const words = await refusalWords(outcome.refusal);
      return outcome.refusal === "already_member" ? { fields: { email: words }, values } : { message: words, values };
    }
    refresh(slug);
    return { result: { email: parsed.data.email, address: invitationAddress(env().BASE_URL, outcome.value.token) } };
  });
}

export async function withdrawInvitation(slug: string, invitationId: string): Promise<FormState> {
  return answerForm(async () => {
    const { ctx } = await requireMemberForRoute(slug, rolesFor("members.invite_staff"));
    const outcome = await revokeInvitation(ctx, { invitationId: String(invitationId) });
    refresh(slug);
    return outcome.ok ? {} : { message: await refusalWords(outcome.refusal) };
  });
}

export async function changeMember(slug: string, change: unknown): Promise<FormState> {
  return answerForm(async () => {
    const { ctx } = await requireMemberForRoute(slug, rolesFor("members.edit"));
    const parsed = changeShape.safeParse(change);
    if (!parsed.success) {
      throw new AppError("invalid_input", "not a change of a member", { cause: parsed.error });
    }
    const outcome = await saveMember(ctx, parsed.data);
    refresh(slug);
    return outcome.ok ? {} : { message: await refusalWords(outcome.refusal) };
  });
}
