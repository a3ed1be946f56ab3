/** The stand-in and the add-in over HTTPS, on this machine's own address only. */
import { createServer, type Server } from 'node:https';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { Certificate } from './certificates';
import { serve, type Mount } from './files';

/** The folders of the built pages; Office.js comes unchanged from the package that npm installed. */
export function mountsOf(root: string): Mount[] {
  const office = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
  return [
    { prefix: '/office-js/', folder: office },
    { prefix: '/addin/', folder: join(root, 'build', 'addin') },
    { prefix: '/', folder: join(root, 'build', 'standin') },
  ];
}

export function listen(mounts: readonly Mount[], certificate: Certificate, port: number): Promise<Server> {
  const server = createServer(certificate, (request, response) => {
    void (async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      const { status, headers, body } = await serve(mounts, request.url ?? '/');
      response.writeHead(status, { ...headers, 'Content-Length': String(body.byteLength) });
      response.end(request.method === 'HEAD' ? undefined : body);
    })();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Loopback only: nobody else on the network reaches it.
    server.listen(port, 'localhost', () => resolve(server));
  });
}
