/** A line to a server on which what is put waits until it is let go: two that look in the same moment, made to happen. */
import { createServer, request } from 'node:http';

export interface SlowLine {
  readonly url: string;
  /** Resolves when something waits to be put. */
  readonly waits: Promise<void>;
  readonly letGo: () => void;
  readonly close: () => void;
}

/** Opens one; the server sees every request as it was signed. */
export async function openSlowLine(to: string): Promise<SlowLine> {
  const { hostname, port } = new URL(to);
  const waiting = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  const line = createServer((asked, answer) => {
    void (async () => {
      if (asked.method === 'PUT') {
        waiting.resolve();
        await free.promise;
      }
      const { url: path, method, headers } = asked;
      const there = request({ hostname, port, path, method, headers }, (told) => {
        answer.writeHead(told.statusCode ?? 502, told.headers);
        told.pipe(answer);
      });
      asked.pipe(there);
    })();
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  const address = line.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${own}`,
    waits: waiting.promise,
    letGo: free.resolve,
    close: () => void line.close(),
  };
}
