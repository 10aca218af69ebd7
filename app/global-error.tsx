"use client";

import ErrorPage from "@/app/error";
import "./globals.css";

export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body className="font-sans text-base">
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
