import { z } from "zod";
import { AppError } from "@/lib/errors";

/** The query of a request, each name once, as `schema` wants it. Throws invalid_input. */
export function parseQuery<T extends z.ZodType>(query: URLSearchParams, schema: T): z.output<T> {
  const result = schema.safeParse(Object.fromEntries(query));
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message }));
  throw new AppError("invalid_input", "the query is malformed", { fields });
}

/** An id in the path; what is none is an address where nothing stands. */
export function parseId(id: string | undefined): string {
  const parsed = z.guid().safeParse(id);
  if (!parsed.success) throw new AppError("not_found", "id");
  return parsed.data;
}
