// <script src="https://…/embed.js" data-business="your-name" async></script> puts the booking page where it stands.
// Optional: data-service, data-lang.
(() => {
  const script = document.currentScript ?? document.querySelector("script[data-business][src*='/embed.js']");
  const business = script?.dataset.business;
  if (!script || !business) return;
  const origin = new URL(script.src).origin;
  const query = new URLSearchParams();
  if (script.dataset.service) query.set("service", script.dataset.service);
  if (script.dataset.lang) query.set("lang", script.dataset.lang);
  const frame = document.createElement("iframe");
  frame.src = `${origin}/embed/${encodeURIComponent(business)}${query.size ? `?${query}` : ""}`;
  frame.title = script.dataset.title ?? "Booking";
  frame.loading = "lazy";
  frame.style.cssText = "display:block;width:100%;min-width:280px;height:640px;border:0;color-scheme:light dark";
  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    if (event.data?.type !== "thechattyai:height" || !(event.data.height > 0)) return;
    frame.style.height = `${Math.min(event.data.height, 20000)}px`;
  });
  script.after(frame);
})();
