import { once } from 'node:events';
import http from 'node:http';

/** A proxy as town halls have them: it passes requests on, and refuses every upgrade. */
export async function startRefusingProxy(origin: string) {
  let refusals = 0;
  const proxy = http.createServer((request, response) => {
    const onward = http.request(
      `${origin}${request.url}`,
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  proxy.on('upgrade', (_request, socket) => {
    refusals += 1;
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    refusals: () => refusals,
    stop() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
