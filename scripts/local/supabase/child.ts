import { z } from "zod";
import { runChild } from "../child";
import { startSupabase } from "./server";

const config = z.object({
  databaseUrl: z.string(),
  jwtSecret: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
  siteUrl: z.string(),
  mail: z.object({ url: z.string(), apiKey: z.string(), from: z.string() }),
  port: z.number().optional(),
});

runChild(config, startSupabase);
