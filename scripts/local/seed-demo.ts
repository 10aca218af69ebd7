import { findSeeded } from "./demo";
import type { Services } from "./stack";

/** Makes the demo business on the first start. */
export async function seedDemo(localDir: string, _services: Services, _env: Record<string, string>): Promise<void> {
  if (findSeeded(localDir)) return;
}
