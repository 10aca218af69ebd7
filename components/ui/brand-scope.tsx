import { brandTokens } from "@/lib/theme/brand";

/**
 * Gives the page a business's brand hue while it is mounted. It sets the variables on `:root`, because dialogs and menus
 * open outside any wrapper.
 */
export function BrandScope({ hue }: { hue: number }) {
  return <style>{rulesOf(hue)}</style>;
}

const known = new Map<number, string>();

// Fitting a hue to the contrast rules takes a millisecond; there are 360 of them.
function rulesOf(hue: number): string {
  const rules =
    known.get(hue) ??
    `:root{${Object.entries(brandTokens(hue))
      .map(([name, value]) => `${name}:${value}`)
      .join(";")}}`;
  if (known.size < 360) known.set(hue, rules);
  return rules;
}
