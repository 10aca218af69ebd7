import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { callConsentInput, recordCallConsent } from "@/lib/customers/record-call-consent";
import { AppError } from "@/lib/errors";

export const POST = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, params, member }) => {
  const id = parseId(params.id);
  const saved = await recordCallConsent(member.ctx, id, await json(callConsentInput));
  if (!saved.ok)
    throw new AppError("invalid_input", saved.refusal, { fields: [{ field: "phone", message: "required" }] });
  return { id };
});
