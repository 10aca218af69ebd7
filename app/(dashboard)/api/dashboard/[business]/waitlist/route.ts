import { z } from "zod";
import { dashboardRoute } from "@/app/_server/request";
import { parseQuery } from "@/app/(dashboard)/api/dashboard/parse";
import { rolesFor } from "@/lib/authorize";
import { listWaitlist, waitlistShow } from "@/lib/waitlist/list-waitlist";

const question = z.object({ show: waitlistShow.default("waiting") });

export const GET = dashboardRoute({ roles: rolesFor("customers.view_all") }, async ({ query, member }) =>
  listWaitlist(member.ctx, parseQuery(query, question).show),
);
