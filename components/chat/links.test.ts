import { expect, it } from "vitest";
import { cutAtLinks } from "@/components/chat/links";

it("makes a link of a web address and leaves the sentence's own stop outside", () => {
  expect(cutAtLinks("Here is the link: https://example.com/book/salon?lang=es. Anything else?")).toEqual([
    { id: 0, text: "Here is the link: ", href: null },
    { id: 18, text: "https://example.com/book/salon?lang=es", href: "https://example.com/book/salon?lang=es" },
    { id: 56, text: ". Anything else?", href: null },
  ]);
});

it("makes links of nothing but http and https", () => {
  expect(cutAtLinks("javascript:alert(1) or mail me@example.com").every((part) => part.href === null)).toBe(true);
});
