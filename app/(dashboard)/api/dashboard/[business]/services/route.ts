import { dashboardRoute } from "@/app/_server/request";
import { saveService } from "@/lib/catalog/save-service";
import { serviceInput } from "@/lib/catalog/service-schema";
import { AppError } from "@/lib/errors";

/** Makes a service, or saves the one whose id it carries. */
export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, member }) => {
  const saved = await saveService(member.ctx, await json(serviceInput));
  if (saved.ok) return saved.value;
  throw new AppError("invalid_input", saved.refusal, { fields: [{ field: "slug", message: saved.refusal }] });
});
