import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where one installation keeps everything it must not lose: `LOCAL_DIR`, by default `.local`. */
export function findLocalDir(): string {
  return resolve(projectRoot, process.env.LOCAL_DIR || ".local");
}

export function binary(name: string): string {
  return resolve(projectRoot, "node_modules/.bin", name);
}
