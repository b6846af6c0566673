// A supervisor's web server on loopback: one JSON document, ETag, and the faults
// a real one has.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault = 'error-500' | 'html' | 'cut-short' | 'not-json' | 'too-large' | 'redirect' | 'silent' | null;

export interface FeedServer {
  readonly url: string;
  /** Every request's `If-None-Match`, oldest first; undefined where there was none. */
  readonly seen: readonly (string | undefined)[];
  publish(document: unknown): void;
  breakDown(fault: Fault): void;
  close(): Promise<void>;
}

function headers(etag: string): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    etag,
    // Any shop's server may be asked without a host permission when it says this.
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'if-none-match',
    'access-control-expose-headers': 'etag',
    'access-control-allow-private-network': 'true',
  };
}

function answerFault(fault: Fault, body: Buffer, response: ServerResponse): boolean {
  if (fault === null) return false;
  if (fault === 'error-500') response.writeHead(500, headers('"x"')).end('broken');
  else if (fault === 'html')
    response.writeHead(200, { ...headers('"h"'), 'content-type': 'text/html' }).end('<h1>Log in</h1>');
  else if (fault === 'redirect') response.writeHead(302, { ...headers('"r"'), location: '/elsewhere.json' }).end();
  else if (fault === 'too-large')
    response.writeHead(200, headers('"l"')).end(Buffer.concat([Buffer.alloc(9 * 1024 * 1024, ' '), body]));
  else if (fault === 'not-json') response.writeHead(200, headers('"n"')).end('{"format": oops}');
  else if (fault === 'cut-short') {
    response.writeHead(200, { ...headers('"c"'), 'content-length': String(body.length) });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  }
  // 'silent': the connection stays open and nothing is said.
  return true;
}

/** `wishedPort` for a server that comes back where it was; 0: any free one. */
export async function startFeedServer(document: unknown, wishedPort = 0): Promise<FeedServer> {
  let body = Buffer.from(JSON.stringify(document));
  let fault: Fault = null;
  const seen: (string | undefined)[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (request.method === 'OPTIONS') return response.writeHead(204, headers(etag)).end();
    seen.push(request.headers['if-none-match']);
    if (answerFault(fault, body, response)) return undefined;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers(etag)).end();
    return response.writeHead(200, { ...headers(etag), 'content-length': String(body.length) }).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(wishedPort, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/knowledge.json`,
    seen,
    publish: (next) => {
      body = Buffer.from(JSON.stringify(next));
    },
    breakDown: (next) => {
      fault = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
