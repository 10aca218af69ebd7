import { AppUnreachable } from "./app-client";
import type { Engine } from "./engine";
import { describeError } from "./errors";

/** Keeps the registry equal to the app's functions; the first success opens the queue. */
export class Synchroniser {
  private lastTriedAt = 0;
  private lastComplaint = "";
  private underWay: Promise<void> | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly onFirst: () => void,
  ) {}

  take(body: unknown): void {
    const first = !this.engine.registry.syncedAt;
    this.engine.registry.register(body);
    this.lastComplaint = "";
    if (first) this.onFirst();
  }

  private complain(message: string): void {
    if (message !== this.lastComplaint) this.engine.log(message);
    this.lastComplaint = message;
  }

  private async ask(): Promise<void> {
    try {
      const answer = await this.engine.app.sync();
      if (answer.status !== 200)
        this.complain(`the app did not register: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
      else if (answer.headers["x-inngest-sync-kind"] === "in_band") this.take(answer.body);
    } catch (error) {
      if (!this.engine.isClosing())
        this.complain(error instanceof AppUnreachable ? `waiting for the app: ${error.message}` : describeError(error));
    }
  }

  sync(atMostEveryMs: number): Promise<void> {
    if (this.underWay) return this.underWay;
    if (Date.now() - this.lastTriedAt < atMostEveryMs) return Promise.resolve();
    this.lastTriedAt = Date.now();
    this.underWay = this.ask().finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  }
}
