import { z } from "zod";
import type { MemberClient } from "@/lib/database/member";
import { rowsOf } from "@/lib/database/member-result";
import type { Database, Json } from "@/lib/database/types";
import { AppError } from "@/lib/errors";
import { done, type Outcome, refused } from "@/lib/outcome";

type Rpc = Database["public"]["Functions"];
type JsonRpc = { [Name in keyof Rpc]: Rpc[Name] extends { Args: { p: Json } } ? Name : never }[keyof Rpc];

const answer = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), refusal: z.string() })]);

/**
 * Calls a member function (`public.*(p jsonb)`) as the signed-in person. Its refusal is the outcome's when it is one of
 * `refusals`; otherwise `forbidden` and `not_found` are thrown as such faults, and any other as `internal`.
 */
export async function callAsMember<Shape extends z.ZodType, const Refusal extends string>(
  member: MemberClient,
  name: JsonRpc,
  p: { [key: string]: Json | undefined },
  shape: Shape,
  refusals: readonly Refusal[],
): Promise<Outcome<z.infer<Shape>, Refusal>> {
  const data = rowsOf(await member.rpc(name, { p }));
  const parsed = answer.parse(data);
  if (parsed.ok) {
    return done(shape.parse(data));
  }
  const known = refusals.find((refusal) => refusal === parsed.refusal);
  if (known !== undefined) {
    return refused(known);
  }
  const code = parsed.refusal === "forbidden" || parsed.refusal === "not_found" ? parsed.refusal : "internal";
  throw new AppError(code, `${name} refused: ${parsed.refusal}`);
}
