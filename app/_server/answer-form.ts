import { headers } from "next/headers";
import { currentLocale } from "@/app/_server/locale";
import { assertSameOrigin } from "@/app/_server/same-origin";
import { AppError } from "@/lib/errors";
import type { FormState } from "@/lib/forms/form-state";
import { translator } from "@/lib/i18n/messages";
import { logFault } from "@/lib/observability/logger";

/** Runs a form's action from our own pages only; a fault becomes words above the form, so what was typed stays. */
export async function answerForm<Result>(work: () => Promise<FormState<Result>>): Promise<FormState<Result>> {
  try {
    await assertSameOrigin();
    return { ...(await work()), answeredAt: Date.now() };
  } catch (error) {
    if (!(error instanceof AppError)) {
      throw error;
    }
    if (error.code === "internal") {
      logFault(error, "form", (await headers()).get("x-request-id"));
    }
    const t = translator(await currentLocale(), "errors");
    return { message: t(`fault.${error.code}`), answeredAt: Date.now() };
  }
}
