import { setPriority } from "node:os";
import { z } from "zod";
import { runChild } from "./child";
import { startExecutor } from "./inngest/executor";
import { findFreePort } from "./ports";

const config = z.object({
  databaseUrl: z.string(),
  port: z.number().optional(),
  appUrl: z.string(),
  eventKey: z.string(),
  signingKey: z.string(),
});

// On one machine with the app: whoever waits for a page goes before what runs behind it.
setPriority(10);
runChild(config, async (options) => {
  const port = await findFreePort(options.port);
  const executor = await startExecutor({ ...options, port, log: (line) => console.log(line) });
  return { value: { url: executor.url, port }, close: () => executor.close() };
});
