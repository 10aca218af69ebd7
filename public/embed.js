// <script src="https://…/embed.js" data-business="your-name" async></script> puts the booking page where it stands.
// Optional: data-service, data-lang. With data-bubble it puts a button for the chat in the corner instead; data-color is its colour.
(() => {
  const script = document.currentScript ?? document.querySelector("script[data-business][src*='/embed.js']");
  const business = script?.dataset.business;
  if (!script || !business) return;
  const origin = new URL(script.src).origin;
  const path = `${origin}/embed/${encodeURIComponent(business)}`;

  function makeFrame(address, query, title) {
    const frame = document.createElement("iframe");
    frame.src = `${address}${query.size ? `?${query}` : ""}`;
    frame.title = title;
    return frame;
  }

  function heard(frame, event) {
    return event.source === frame.contentWindow && event.origin === origin ? event.data : null;
  }

  function placeForm() {
    const query = new URLSearchParams();
    if (script.dataset.service) query.set("service", script.dataset.service);
    if (script.dataset.lang) query.set("lang", script.dataset.lang);
    const frame = makeFrame(path, query, script.dataset.title ?? "Booking");
    frame.loading = "lazy";
    frame.style.cssText = "display:block;width:100%;min-width:280px;height:640px;border:0;color-scheme:light dark";
    window.addEventListener("message", (event) => {
      const data = heard(frame, event);
      if (data?.type !== "thechattyai:height" || !(data.height > 0)) return;
      frame.style.height = `${Math.min(data.height, 20000)}px`;
    });
    script.after(frame);
  }

  const words = {
    en: { open: "Ask or book by chat", close: "Close the chat", title: "Chat" },
    es: { open: "Preguntar o reservar por chat", close: "Cerrar el chat", title: "Chat" },
  };
  const marks = {
    open: "M6.75 8h6.5m-6.5 3h4M10 16.5a6.75 6.75 0 1 0-6-3.65l-.75 3.4 3.5-.65a6.7 6.7 0 0 0 3.25.9Z",
    close: "m5.5 5.5 9 9m0-9-9 9",
  };

  function draw(mark) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of [
      ["viewBox", "0 0 20 20"],
      ["width", "28"],
      ["height", "28"],
      ["fill", "none"],
      ["aria-hidden", "true"],
    ]) {
      svg.setAttribute(name, value);
    }
    for (const [name, value] of [
      ["d", mark],
      ["stroke", "currentColor"],
      ["stroke-width", "1.5"],
      ["stroke-linecap", "round"],
      ["stroke-linejoin", "round"],
    ]) {
      line.setAttribute(name, value);
    }
    svg.append(line);
    return svg;
  }

  function placeBubble() {
    const wanted = script.dataset.lang || document.documentElement.lang || navigator.language || "en";
    const lang = wanted.toLowerCase().startsWith("es") ? "es" : "en";
    const layer = "position:fixed;z-index:2147483000;";
    const phone = window.matchMedia("(max-width: 480px), (max-height: 480px)");
    const button = document.createElement("button");
    button.type = "button";
    button.lang = lang;
    button.style.cssText = `${layer}right:20px;bottom:max(20px,env(safe-area-inset-bottom));width:56px;height:56px;display:grid;place-items:center;padding:0;border:1px solid rgb(255 255 255 / .35);border-radius:50%;color:#fff;background:${script.dataset.color || "#26211c"};box-shadow:0 10px 32px -6px rgb(60 50 40 / .35);cursor:pointer`;
    let frame = null;
    let isOpen = false;
    let isReady = false;
    const tell = (type) => frame.contentWindow.postMessage({ type }, origin);

    function shape() {
      button.style.display = isOpen && phone.matches ? "none" : "grid";
      if (!frame) return;
      const place = phone.matches
        ? "inset:0;width:100%;height:100%;height:100dvh;border:0;border-radius:0"
        : "right:20px;bottom:92px;width:384px;height:min(672px,calc(100vh - 112px));border:1px solid rgb(128 120 110 / .35);border-radius:10px;box-shadow:0 10px 32px -6px rgb(60 50 40 / .35)";
      frame.style.cssText = `${layer}${place};color-scheme:light dark;display:${isOpen ? "block" : "none"}`;
    }

    function show(open) {
      isOpen = open;
      if (open && !frame) {
        frame = makeFrame(`${path}/chat`, new URLSearchParams({ lang }), script.dataset.title ?? words[lang].title);
        frame.id = "thechattyai-chat";
        frame.allow = "microphone";
        document.body.append(frame);
        button.setAttribute("aria-controls", frame.id);
      }
      button.replaceChildren(draw(open ? marks.close : marks.open));
      button.setAttribute("aria-expanded", String(open));
      button.setAttribute("aria-label", open ? words[lang].close : words[lang].open);
      button.title = open ? words[lang].close : words[lang].open;
      shape();
      if (open) {
        frame.focus();
        if (isReady) tell("thechattyai:open");
      } else if (frame) {
        tell("thechattyai:closed");
        button.focus();
      }
    }

    button.addEventListener("click", () => show(!isOpen));
    phone.addEventListener("change", shape);
    window.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen) show(false);
    });
    window.addEventListener("message", (event) => {
      const data = frame && heard(frame, event);
      if (data?.type === "thechattyai:close" && isOpen) show(false);
      if (data?.type !== "thechattyai:ready") return;
      isReady = true;
      if (isOpen) tell("thechattyai:open");
    });
    show(false);
    document.body.append(button);
  }

  if (script.dataset.bubble === undefined) placeForm();
  else if (document.body) placeBubble();
  else document.addEventListener("DOMContentLoaded", placeBubble);
})();
