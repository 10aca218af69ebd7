import { setPriority } from "node:os";
import { z } from "zod";
import { runChild } from "../child";
import { startVendors } from "./vendors";

const config = z.object({
  localDir: z.string(),
  appUrl: z.string(),
  ports: z.record(z.string(), z.number()),
  twilio: z.object({ accountSid: z.string(), authToken: z.string(), phoneNumber: z.string() }),
  resend: z.object({ apiKey: z.string() }),
  flagsmith: z.object({ environmentKey: z.string() }),
  google: z.object({
    clientId: z.string(),
    clientSecret: z.string(),
    users: z.array(z.object({ email: z.string(), name: z.string() })),
  }),
});

// On one machine with the app: whoever waits for a page goes before what runs behind it.
setPriority(10);
runChild(config, startVendors);
