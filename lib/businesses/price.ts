function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** A price as a person types it ("45", "45.50", "1.234,50") in minor units; null: not a price from 0 to a million. */
export function parsePrice(text: string, currency: string): number | null {
  const plain = text.replace(/[\s\u00a0'’]/g, "");
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)?(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!match || plain === "") {
    return null;
  }
  const whole = (match[1] ?? "0").replace(/[.,]/g, "");
  const amount = Number(`${whole}.${match[2] ?? "0"}`);
  return amount > 1_000_000 ? null : Math.round(amount * 10 ** digitsOf(currency));
}

/** Minor units as a person would type them ("45", "45.50"). */
export function writePrice(cents: number, currency: string): string {
  const digits = digitsOf(currency);
  const amount = cents / 10 ** digits;
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits);
}
