import { readFileSync } from "node:fs";
import { findWorkloadStarts, type Workload } from "@/lib/scheduling/workload";

// JSON.parse answers any; the workload format is a measuring tool's, so a malformed file may fail as it likes.
const workload: Workload = JSON.parse(readFileSync(0, "utf8"));
const starts = findWorkloadStarts(workload);
if (starts.length > 0) process.stdout.write(`${starts.map((start) => new Date(start).toISOString()).join("\n")}\n`);
