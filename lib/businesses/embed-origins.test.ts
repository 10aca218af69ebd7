import { expect, it } from "vitest";
import { parseOrigins } from "@/lib/businesses/embed-origins";

it("reads one site a line, without paths, once each", () => {
  expect(
    parseOrigins("https://salon.example/book\n\n www.salon.example, HTTPS://Salon.example:8443\nhttps://salon.example"),
  ).toEqual({
    origins: ["https://salon.example", "https://www.salon.example", "https://salon.example:8443"],
    wrong: null,
  });
});

it("writes a name in other letters as the browser does", () => {
  expect(parseOrigins("https://peluquería.example").origins).toEqual(["https://xn--peluquera-n5a.example"]);
});

it("takes plain http for this machine alone", () => {
  expect(parseOrigins("http://localhost:4000 http://127.0.0.1").origins).toEqual([
    "http://localhost:4000",
    "http://127.0.0.1",
  ]);
  expect(parseOrigins("http://salon.example").wrong).toBe("http://salon.example");
});

it.each([
  "javascript://x",
  "https://*.example.com",
  "https://a b",
  "*",
  "https://user@salon.example",
  "salon",
  "https://x;y.example",
  "'self'",
])("refuses %j", (line) => {
  expect(parseOrigins(line).wrong).not.toBeNull();
});
