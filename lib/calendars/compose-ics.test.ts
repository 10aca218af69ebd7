import { expect, test } from "vitest";
import { type CalendarEntry, composeIcs } from "./compose-ics";

const entry: CalendarEntry = {
  id: "6b7f1a52-0c0f-4d59-9d3e-3d8a4a7a1c11",
  version: 3,
  status: "confirmed",
  startsAt: "2030-07-02T18:30:00+00:00",
  endsAt: "2030-07-02T19:00:00+00:00",
  createdAt: "2030-06-01T00:00:00+00:00",
  summary: "Cut",
  description: "",
  location: "1 Main St",
  url: "https://x.example/booking/abc",
  organizer: { name: "Demo", email: "demo@example.com" },
};

test("instants are in UTC, the sequence is the version and the uid is the booking's", () => {
  const ics = composeIcs(entry);
  expect(ics).toContain("DTSTART:20300702T183000Z");
  expect(ics).toContain("DTEND:20300702T190000Z");
  expect(ics).toContain("SEQUENCE:3");
  expect(ics).toContain(`UID:${entry.id}@thechattyai`);
});

test("a cancelled booking takes the entry out of the calendar", () => {
  const ics = composeIcs({ ...entry, status: "cancelled" });
  expect(ics).toContain("METHOD:CANCEL");
  expect(ics).toContain("STATUS:CANCELLED");
});

test("a series is one file with an entry for each visit", () => {
  const ics = composeIcs(entry, {
    ...entry,
    id: "second",
    startsAt: "2030-07-09T18:30:00Z",
    endsAt: "2030-07-09T19:00:00Z",
  });
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(ics).toContain("UID:second@thechattyai");
  expect(ics).toContain("DTSTART:20300709T183000Z");
});

test("the same booking gives the same bytes", async () => {
  const first = composeIcs(entry);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(composeIcs(entry)).toBe(first);
});
