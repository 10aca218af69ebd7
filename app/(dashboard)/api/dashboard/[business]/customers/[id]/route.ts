import { dashboardRoute } from "@/app/_server/request";
import { parseId } from "@/app/(dashboard)/api/dashboard/parse";
import { customerInput } from "@/lib/customers/customer";
import { getCustomer } from "@/lib/customers/get-customer";
import { saveCustomer } from "@/lib/customers/save-customer";
import { AppError } from "@/lib/errors";

export const GET = dashboardRoute({}, async ({ params, member }) => getCustomer(member.ctx, parseId(params.id)));

export const PUT = dashboardRoute({ roles: ["owner", "admin"] }, async ({ json, params, member }) => {
  const saved = await saveCustomer(member.ctx, parseId(params.id), await json(customerInput));
  if (saved.ok) return saved.value;
  throw new AppError("invalid_input", saved.refusal, { fields: [{ field: "name", message: saved.refusal }] });
});
