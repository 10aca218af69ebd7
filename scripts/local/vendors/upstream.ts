import { createEmulator, type Emulator, type SeedConfig, type ServiceName } from "emulate";
import { findFreePort } from "../ports";

/** Starts one of emulate's own emulators on a port nobody needs to know; it speaks of itself as `url`. */
export async function startUpstream(
  service: ServiceName,
  url: string,
  seed: SeedConfig,
): Promise<{ upstream: string; emulator: Emulator }> {
  const port = await findFreePort(undefined);
  const emulator = await createEmulator({ service, port, baseUrl: url, seed });
  return { upstream: `http://127.0.0.1:${port}`, emulator };
}
