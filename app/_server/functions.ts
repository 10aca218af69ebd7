import { createFunctions, type Functions } from "@/lib/database/functions";
import { env } from "@/lib/env";

declare global {
  var chattyFunctions: Functions | undefined;
}

/** The closed list of database functions, over one pool per process: hot reload and route bundles share it. */
export function functions(): Functions {
  globalThis.chattyFunctions ??= createFunctions(env().DATABASE_URL, env().DATABASE_POOL_SIZE);
  return globalThis.chattyFunctions;
}
