import { NextResponse } from "next/server";
import { memberClient } from "@/app/_server/member-client";
import { assertSameOrigin } from "@/app/_server/same-origin";
import { AppError } from "@/lib/errors";

/** Ends the session of this device. A plain form posts here, so it works in every state of a page. */
export async function POST(): Promise<Response> {
  try {
    await assertSameOrigin();
  } catch (error) {
    if (error instanceof AppError) {
      return new NextResponse(null, { status: 403 });
    }
    throw error;
  }
  await (await memberClient()).auth.signOut({ scope: "local" });
  return new NextResponse(null, { status: 303, headers: { location: "/sign-in" } });
}
