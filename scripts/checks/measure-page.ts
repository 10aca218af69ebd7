import { chromium } from "@playwright/test";
import { findBrowser } from "./find-browser";

export type PageFigures = {
  readonly scripts: number;
  readonly gzipKilobytes: number;
  readonly files: readonly string[];
};

const SETTLE_MS = 3_000;

/** Every script a modern browser loads for a page, as it came over the wire, until the page has been quiet for a while. */
export async function measurePage(url: string): Promise<PageFigures> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const sizes: { file: string; bytes: number }[] = [];
    page.on("requestfinished", async (request) => {
      if (request.resourceType() === "script") {
        const { responseBodySize } = await request.sizes();
        sizes.push({ file: new URL(request.url()).pathname.split("/").at(-1) ?? "", bytes: responseBodySize });
      }
    });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForTimeout(SETTLE_MS);
    const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
    return {
      scripts: sizes.length,
      gzipKilobytes: Math.round(bytes / 102.4) / 10,
      files: sizes.map(({ file, bytes: size }) => `${file} ${size}`),
    };
  } finally {
    await browser.close();
  }
}
