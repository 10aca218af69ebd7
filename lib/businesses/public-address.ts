/** Where customers book with a business. */
export function publicAddress(baseUrl: string, slug: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/book/${slug}`;
}
