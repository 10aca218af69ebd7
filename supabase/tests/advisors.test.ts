import { expect, inject, test } from "vitest";
import { z } from "zod";
import { runSupabase } from "@/scripts/local/database";

/** Warnings that stay, each with its reason. Errors never do. */
const allowed: Record<string, string> = {};

const finding = z.object({ name: z.string(), level: z.string(), cache_key: z.string(), detail: z.string() });

test("Supabase's advisors find no error, and no warning without a reason", async () => {
  const { ownerUrl } = inject("database");
  const output = await runSupabase(["db", "advisors", `--remote=${ownerUrl}?sslmode=disable`, "--level", "info"]);
  const start = output.indexOf("[");
  const findings = z.array(finding).parse(JSON.parse(output.slice(start, output.lastIndexOf("]") + 1)));
  const own = findings.filter((found) =>
    /(public|app|private)_|\b(public|app|private)\./.test(`${found.cache_key} ${found.detail}`),
  );
  expect(own.length, "the advisors looked at our schemas").toBeGreaterThan(0);
  expect(own.filter((found) => found.level !== "INFO" && allowed[found.cache_key] === undefined)).toEqual([]);
});
