// A real server on loopback that behaves as badly as servers do.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FeedServer {
  readonly url: string;
  /** What was asked, oldest first. */
  readonly requests: IncomingMessage[];
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

export async function startServer(): Promise<FeedServer> {
  let current: Behaviour = (_request, response) => response.writeHead(404).end();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    current(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/feed.json`,
    requests,
    behave: (behaviour) => {
      current = behaviour;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** 200 with this text or document, and an ETag when one is given. */
export function serving(body: unknown, etag?: string): Behaviour {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (request, response) => {
    if (etag !== undefined && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ETag: etag }).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json', ...(etag ? { ETag: etag } : {}) }).end(text);
  };
}
