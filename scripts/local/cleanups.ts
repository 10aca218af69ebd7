/** What must be undone, in reverse order, once. Added after the end, it is undone at once. */
export class Cleanups {
  private readonly pending: (() => Promise<void>)[] = [];
  private ending: Promise<void> | undefined;

  add(cleanup: () => Promise<void>): void {
    if (this.ending) this.ending = this.ending.then(cleanup);
    else this.pending.push(cleanup);
  }

  run(): Promise<void> {
    this.ending ??= this.undo();
    return this.ending;
  }

  private async undo(): Promise<void> {
    for (const cleanup of this.pending.splice(0).reverse()) {
      await cleanup().catch((error: unknown) => console.error(error));
    }
  }
}
