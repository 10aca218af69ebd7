import type { Service } from "../business";
import { type ToolCtx, traced } from "./tool-ctx";

/** A service as it stands at this moment: the desk may be some seconds old. null: it is not offered any more. */
export async function loadService(tools: ToolCtx, id: string): Promise<Service | null> {
  let found: Service | null = null;
  await traced(tools, "find_services", { service: id }, async () => {
    const profile = await tools.ctx.db.call("get_business", tools.desk.profile.slug);
    found = profile?.services.find((service) => service.id === id) ?? null;
    return { found: found === null ? 0 : 1 };
  });
  return found;
}
