import type { AppClient } from "./app-client";
import type { Gate } from "./concurrency";
import type { Database } from "./database";
import type { Registry } from "./registry";

/** What every part of the executor shares. */
export interface Engine {
  readonly database: Database;
  readonly registry: Registry;
  readonly app: AppClient;
  readonly gate: Gate;
  readonly log: (line: string) => void;
  isClosing(): boolean;
  /** Asks the app for its functions again, at most every few seconds; resolves when that is done. */
  resync(): Promise<void>;
}
