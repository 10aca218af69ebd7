import type { FunctionCatalog } from "@/lib/database/catalog";
import type { Functions } from "@/lib/database/functions";
import { hashToken } from "@/lib/tokens";

export type OpenInvitation = NonNullable<FunctionCatalog["get_invitation"]["result"]>;

/** The open invitation behind a link's token. null: none, used, withdrawn or older than seven days. */
export async function findInvitation(db: Functions, token: string): Promise<OpenInvitation | null> {
  return token.length >= 20 && token.length <= 100 ? db.call("get_invitation", hashToken(token)) : null;
}
