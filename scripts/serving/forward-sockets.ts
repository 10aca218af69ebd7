import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

const PATH = "/api/voice/stream";

/** Whether a request to upgrade is for the streaming phone line. */
export function isForLine(request: Pick<IncomingMessage, "url">): boolean {
  return (request.url ?? "").split("?", 1)[0] === PATH;
}

function writeHead(request: IncomingMessage): string {
  const headers: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    headers.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
  }
  return `${request.method} ${request.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`;
}

/** Hands a socket over to the process that listens on this port: bytes both ways. Without such a process: 502. */
export function forwardSocket(request: IncomingMessage, socket: Duplex, head: Buffer, port: number): void {
  const line = connect(port, "127.0.0.1");
  let isJoined = false;
  line.once("connect", () => {
    isJoined = true;
    line.write(writeHead(request));
    line.write(head);
    line.pipe(socket).pipe(line);
  });
  line.on("error", () => {
    if (isJoined) socket.destroy();
    else socket.end("HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
  });
  line.once("close", () => isJoined && socket.destroy());
  socket.on("error", () => line.destroy());
  socket.once("close", () => line.destroy());
}
