import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pino", "twilio", "resend", "ical-generator", "date-holidays"],
  experimental: { optimizePackageImports: ["radix-ui", "lucide-react"] },
};

export default config;
