import WebSocket from "ws";
import type { PhoneLine, RelaySocket } from "@/lib/receptionist/simulator/types";
import { signRequest } from "./signature";
import { makeSignedPost } from "./signed-post";

class QueuedSocket implements RelaySocket {
  private readonly arrived: (string | null)[] = [];
  private waiting: ((text: string | null) => void) | null = null;

  constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => this.put(data.toString()));
    socket.on("close", () => this.put(null));
    socket.on("error", () => undefined);
  }

  private put(text: string | null): void {
    if (this.waiting === null) this.arrived.push(text);
    else this.waiting(text);
    this.waiting = null;
  }

  send(text: string): void {
    this.socket.send(text);
  }

  close(): void {
    this.socket.terminate();
  }

  receive(withinMs: number): Promise<string | null | undefined> {
    const first = this.arrived.shift();
    if (first !== undefined) return Promise.resolve(first);
    return new Promise((done) => {
      const timer = setTimeout(() => {
        this.waiting = null;
        done(undefined);
      }, withinMs);
      this.waiting = (text) => {
        clearTimeout(timer);
        done(text);
      };
    });
  }
}

/** The simulator's way to the product, signed with an auth token as Twilio signs. */
export function makeSignedLine(authToken: string): PhoneLine {
  return {
    post: makeSignedPost(authToken),
    connect(url) {
      const socket = new WebSocket(url, { headers: { "x-twilio-signature": signRequest(authToken, url) } });
      const queue = new QueuedSocket(socket);
      return new Promise((done, fail) => {
        socket.once("open", () => done(queue));
        socket.once("error", fail);
      });
    },
  };
}
