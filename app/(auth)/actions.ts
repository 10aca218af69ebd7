"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { answerForm } from "@/app/_server/answer-form";
import { takeAttempt } from "@/app/_server/attempts";
import { assertAuthAnswered } from "@/app/_server/auth-error";
import { currentLocale } from "@/app/_server/locale";
import { memberClient } from "@/app/_server/member-client";
import { cameByLink } from "@/app/_server/session";
import { env } from "@/lib/env";
import { fieldErrors } from "@/lib/forms/field-errors";
import { type FormState, textOf } from "@/lib/forms/form-state";
import { translator } from "@/lib/i18n/messages";
import { judgePassword, maxPasswordBytes, minPasswordLength } from "@/lib/members/password";
import { safeNext } from "@/lib/security/safe-next";

const email = z.email({ error: "email" }).max(254);
const givenPassword = z.string().min(1).max(200);
const newPassword = z
  .string()
  .min(minPasswordLength)
  .refine((text) => new TextEncoder().encode(text).length <= maxPasswordBytes, { error: "tooLongPassword" });

const signInSchema = z.object({ email, password: givenPassword });
const signUpSchema = z.object({ name: z.string().min(1).max(120), email, password: newPassword });

function passwordOf(form: FormData): string {
  const value = form.get("password");
  return typeof value === "string" ? value : "";
}

async function words() {
  return translator(await currentLocale(), "auth");
}

/** null: go on. Else the words to answer. */
async function limitWords(address: string): Promise<string | null> {
  const answer = await takeAttempt(address);
  return answer.allowed ? null : (await words())("tooMany", { minutes: Math.ceil(answer.retryAfterSeconds / 60) });
}

export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(async () => {
    const values = { email: textOf(form, "email") };
    const parsed = signInSchema.safeParse({ ...values, password: passwordOf(form) });
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, await currentLocale()), values };
    }
    const message = await limitWords(parsed.data.email);
    if (message) {
      return { message, values };
    }
    const { error } = await (await memberClient()).auth.signInWithPassword(parsed.data);
    assertAuthAnswered(error);
    if (error?.code === "email_not_confirmed") {
      return { message: (await words())("checkMailText", { email: parsed.data.email }), values };
    }
    if (error) {
      return { message: (await words())("wrongCredentials"), values };
    }
    return redirect(safeNext(textOf(form, "next")));
  });
}

export async function signUp(_state: FormState<"check_mail">, form: FormData): Promise<FormState<"check_mail">> {
  return answerForm<"check_mail">(async () => {
    const values = { email: textOf(form, "email"), name: textOf(form, "name") };
    const parsed = signUpSchema.safeParse({ ...values, password: passwordOf(form) });
    const t = await words();
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, await currentLocale()), values };
    }
    if (judgePassword(parsed.data.password, [values.email, values.name]) === "weak") {
      return { fields: { password: t("weakPassword") }, values };
    }
    const message = await limitWords(parsed.data.email);
    if (message) {
      return { message, values };
    }
    const next = safeNext(textOf(form, "next"), "/onboarding");
    const { data, error } = await (await memberClient()).auth.signUp({
      email: parsed.data.email,
      password: parsed.data.password,
      options: {
        data: { name: parsed.data.name },
        emailRedirectTo: `${env().BASE_URL}/auth/confirm?next=${encodeURIComponent(next)}`,
      },
    });
    assertAuthAnswered(error);
    if (error?.code === "weak_password") {
      return { fields: { password: t("weakPassword") }, values };
    }
    if (error) {
      return { message: t("signUpRefused"), values };
    }
    return data.session ? redirect(next) : { result: "check_mail", values };
  });
}

/** The same answer after the same time, whether there is such an account or not. */
export async function requestReset(_state: FormState<"sent">, form: FormData): Promise<FormState<"sent">> {
  return answerForm<"sent">(async () => {
    const values = { email: textOf(form, "email") };
    const parsed = z.object({ email }).safeParse(values);
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, await currentLocale()), values };
    }
    const message = await limitWords(parsed.data.email);
    if (message) {
      return { message, values };
    }
    const client = await memberClient();
    const redirectTo = `${env().BASE_URL}/auth/confirm?next=/reset-password`;
    await Promise.all([
      client.auth.resetPasswordForEmail(parsed.data.email, { redirectTo }),
      new Promise((resolve) => setTimeout(resolve, 900)),
    ]);
    return { result: "sent", values };
  });
}

/** The link's token is used up here, when the new password comes, and not when the link is opened. */
export async function saveNewPassword(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(async () => {
    const t = await words();
    const parsed = z.object({ password: newPassword }).safeParse({ password: passwordOf(form) });
    if (!parsed.success) {
      return { fields: fieldErrors(parsed.error, await currentLocale()) };
    }
    if (judgePassword(parsed.data.password) === "weak") {
      return { fields: { password: t("weakPassword") } };
    }
    const redeemed = await redeem(textOf(form, "token_hash"), textOf(form, "code"), "recovery");
    if (!redeemed && !(await cameByLink(new Date()))) {
      return { message: t("linkExpired") };
    }
    const { error } = await (await memberClient()).auth.updateUser({ password: parsed.data.password });
    assertAuthAnswered(error);
    if (error && error.code !== "same_password") {
      return { fields: { password: t("weakPassword") } };
    }
    return redirect("/dashboard");
  });
}

export async function confirmAddress(_state: FormState, form: FormData): Promise<FormState> {
  return answerForm(async () => {
    const type = z.enum(["signup", "email", "email_change", "invite", "magiclink"]).catch("email");
    if (!(await redeem(textOf(form, "token_hash"), textOf(form, "code"), type.parse(textOf(form, "type"))))) {
      return { message: (await words())("linkExpired") };
    }
    return redirect(safeNext(textOf(form, "next")));
  });
}

type LinkType = "recovery" | "signup" | "email" | "email_change" | "invite" | "magiclink";

/** Turns a mail link's token (or PKCE code) into a session. False: the link is used or too old. */
async function redeem(tokenHash: string, code: string, type: LinkType): Promise<boolean> {
  const { auth } = await memberClient();
  const { error } = code
    ? await auth.exchangeCodeForSession(code)
    : await auth.verifyOtp({ token_hash: tokenHash, type });
  assertAuthAnswered(error);
  return !error;
}
