import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { inngest } from "@/inngest/client";
import { allFunctions } from "@/inngest/functions";

type Handlers = ReturnType<typeof serve>;

let handlers: Handlers | undefined;

function jobHandlers(): Handlers {
  handlers ??= serve({ client: inngest(), functions: allFunctions() });
  return handlers;
}

export const dynamic = "force-dynamic";

export function GET(request: NextRequest, context: unknown) {
  return jobHandlers().GET(request, context);
}

export function POST(request: NextRequest, context: unknown) {
  return jobHandlers().POST(request, context);
}

export function PUT(request: NextRequest, context: unknown) {
  return jobHandlers().PUT(request, context);
}
