import { z } from "zod";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { listCustomers } from "@/lib/customers/list-customers";

const question = z.object({
  q: z.string().max(120).default(""),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(50),
});

export const GET = dashboardRoute({}, async ({ query, member }) => {
  const { q, cursor, limit } = parseQuery(query, question);
  return listCustomers(member.ctx, { q, limit, ...(cursor ? { cursor } : {}) });
});
