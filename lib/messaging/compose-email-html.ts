export type EmailParts = {
  readonly locale: string;
  readonly heading: string;
  readonly intro: string;
  readonly details: readonly (readonly [string, string])[];
  readonly action: { readonly label: string; readonly href: string };
  readonly footer: string;
};

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made harmless inside HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** One e-mail as HTML with inline styles, readable without images; every value is escaped. */
export function composeEmailHtml(parts: EmailParts): string {
  const rows = parts.details
    .map(
      ([name, value]) =>
        `<tr><td style="padding:6px 16px 6px 0;color:#6b6459;vertical-align:top">${escapeHtml(name)}</td><td style="padding:6px 0;color:#26221c"><strong>${escapeHtml(value)}</strong></td></tr>`,
    )
    .join("");
  return `<!doctype html><html lang="${escapeHtml(parts.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(parts.heading)}</title></head>
<body style="margin:0;background:#faf8f5;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#26221c">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<div style="background:#ffffff;border:1px solid #e6e0d6;border-radius:10px;padding:28px">
<h1 style="margin:0 0 8px;font-size:22px;line-height:1.3">${escapeHtml(parts.heading)}</h1>
<p style="margin:0 0 20px">${escapeHtml(parts.intro)}</p>
<table role="presentation" style="border-collapse:collapse;margin:0 0 24px">${rows}</table>
<a href="${escapeHtml(parts.action.href)}" style="display:inline-block;background:#26221c;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:6px">${escapeHtml(parts.action.label)}</a>
</div>
<p style="margin:16px 4px 0;color:#6b6459;font-size:14px">${escapeHtml(parts.footer)}</p>
</div></body></html>`;
}
