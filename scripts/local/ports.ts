import { createServer, type Server } from "node:net";

/** Listens on 127.0.0.1, on the preferred port when it is free and on any free one when not; answers the port. */
export async function listenOnLoopback(server: Server, preferred: number | undefined): Promise<number> {
  const port = (await tryListen(server, preferred ?? 0)) ?? (await tryListen(server, 0));
  if (port === undefined) throw new Error("No free port on 127.0.0.1");
  return port;
}

/** A port that is free now, for a program that cannot choose one itself. */
export async function findFreePort(preferred: number | undefined): Promise<number> {
  const probe = createServer();
  const port = await listenOnLoopback(probe, preferred);
  await new Promise((done) => probe.close(done));
  return port;
}

export async function isPortFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  const found = await tryListen(probe, port, host);
  if (found !== undefined) await new Promise((done) => probe.close(done));
  return found !== undefined;
}

function tryListen(server: Server, port: number, host = "127.0.0.1"): Promise<number | undefined> {
  return new Promise((done, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") done(undefined);
      else reject(error);
    };
    const onListening = () => {
      server.off("error", onError);
      const address = server.address();
      done(address && typeof address === "object" ? address.port : undefined);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, host);
  });
}
