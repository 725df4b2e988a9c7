import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

/** A web site that only this machine can reach. */
export interface Site {
  /** “http://127.0.0.1:4567”. */
  readonly address: string;
  readonly close: () => void;
}

/** Serves folders by the first part of the path, and an empty page with `script` for “/”. Sends no headers that would let pages share memory. */
export async function openSite(folders: Readonly<Record<string, string>>, script: string): Promise<Site> {
  const server = createServer((request, response) => {
    const place = new URL(request.url ?? '', 'http://127.0.0.1').pathname;
    const [, first = '', ...rest] = place.split('/');
    try {
      const body =
        place === '/'
          ? `<!doctype html><meta charset="utf-8"><script src="${script}"></script>`
          : readFileSync(path.join(folders[first] ?? '/nowhere', ...rest));
      response.writeHead(200, { 'Content-Type': types[path.extname(place)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
};
