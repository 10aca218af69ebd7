import { brandTokens } from "@/lib/theme/brand";

/**
 * Gives the page a business's brand hue while it is mounted. It sets the variables on `:root`, because dialogs and menus
 * open outside any wrapper.
 */
export function BrandScope({ hue }: { hue: number }) {
  const rules = Object.entries(brandTokens(hue)).map(([name, value]) => `${name}:${value}`);
  return <style>{`:root{${rules.join(";")}}`}</style>;
}
