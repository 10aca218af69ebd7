import { expect, test } from "vitest";
import { composePublicUrl, isSigned, signRequest } from "./signature";

/** The example of Twilio's own documentation and helper libraries. */
const example = {
  token: "12345",
  url: "https://mycompany.com/myapp.php?foo=1&bar=2",
  params: {
    CallSid: "CA1234567890ABCDE",
    Caller: "+14158675309",
    Digits: "1234",
    From: "+14158675309",
    To: "+18005551212",
  },
  signature: "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
};

test("Twilio's published example is signed as published", () => {
  expect(signRequest(example.token, example.url, example.params)).toBe(example.signature);
  const newer = { ...example.params, Caller: "+12349013030", From: "+12349013030" };
  expect(signRequest(example.token, example.url, newer)).toBe("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
});

test("a signature holds for its own address, fields and token alone", () => {
  const { token, url, params, signature } = example;
  expect(isSigned([token], signature, url, params)).toBe(true);
  expect(isSigned([token], signature, `${url}&x=1`, params)).toBe(false);
  expect(isSigned([token], signature, url, { ...params, Digits: "1235" })).toBe(false);
  expect(isSigned([token], signature, url, { ...params, More: "" })).toBe(false);
  expect(isSigned(["12346"], signature, url, params)).toBe(false);
  expect(isSigned([token], `${signature} `, url, params)).toBe(false);
  expect(isSigned([token], "", url, params)).toBe(false);
  expect(isSigned([token], null, url, params)).toBe(false);
  expect(isSigned([], signature, url, params)).toBe(false);
});

test("while a token is rotated, either is good", () => {
  const { url, params, signature } = example;
  expect(isSigned(["next", example.token], signature, url, params)).toBe(true);
  expect(isSigned(["next"], signRequest("next", url, params), url, params)).toBe(true);
});

test("the scheme's own port may be in the address or not", () => {
  const { token, params, signature } = example;
  expect(isSigned([token], signature, "https://mycompany.com:443/myapp.php?foo=1&bar=2", params)).toBe(true);
});

test("a WebSocket's handshake is signed by its address alone", () => {
  const url = "wss://book.example.com/api/voice/stream";
  const signature = signRequest("12345", url);
  expect(isSigned(["12345"], signature, url)).toBe(true);
  expect(isSigned(["12345"], signature, "wss://other.example.com/api/voice/stream")).toBe(false);
});

test("the address is rebuilt from the base we configured, whatever host was asked", () => {
  const asked = "http://evil.example:81/api/voice/turn?n=1&e=time#rc=2";
  expect(composePublicUrl("https://book.example.com", asked)).toBe(
    "https://book.example.com/api/voice/turn?n=1&e=time",
  );
  expect(composePublicUrl("https://book.example.com/", "/api/voice")).toBe("https://book.example.com/api/voice");
});
