import type { Tables } from "@/lib/database/member";

/** A business as its members read it under row-level security. */
export type BusinessRow = Tables["businesses"]["Row"];
