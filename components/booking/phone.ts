/** Loads the numbering plans. Called when a phone field is first touched, so the page opens without them. */
export function loadPhoneRules() {
  return import("libphonenumber-js/min");
}

/**
 * The number in E.164, read as one of the business's country unless it begins with +; null when it is no whole number.
 * Without the rules (no connection) the digits go as typed, and the server judges.
 */
export async function parsePhone(typed: string, country: string): Promise<string | null> {
  let rules: Awaited<ReturnType<typeof loadPhoneRules>>;
  try {
    rules = await loadPhoneRules();
  } catch {
    return typed.trim();
  }
  const number = rules.isSupportedCountry(country)
    ? rules.parsePhoneNumberFromString(typed, country)
    : rules.parsePhoneNumberFromString(typed);
  return number?.isValid() ? number.number : null;
}
