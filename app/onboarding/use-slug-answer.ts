"use client";

import { useEffect, useState } from "react";
import { askSlug } from "@/app/onboarding/actions";
import type { SlugAnswer } from "@/lib/businesses/check-slug";
import { findSlugProblem } from "@/lib/businesses/slug";

/** Whether the address is free, asked when the typing rests. */
export function useSlugAnswer(slug: string): SlugAnswer | "asking" | null {
  const [known, setKnown] = useState<{ slug: string; answer: SlugAnswer | null } | null>(null);
  const problem = findSlugProblem(slug);

  useEffect(() => {
    if (problem) return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await askSlug(slug).catch(() => null);
      if (current) setKnown({ slug, answer });
    }, 350);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [slug, problem]);

  if (problem) return slug === "" ? null : problem;
  return known?.slug === slug ? known.answer : "asking";
}
