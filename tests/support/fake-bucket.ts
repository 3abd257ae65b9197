import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { XMLParser } from 'fast-xml-parser';

/** One object of the bucket. */
type Kept = { bytes: Buffer; mediaType: string };

/** `size;chunk-signature=…\r\nbytes\r\n … 0\r\ntrailers`: how the AWS client streams a body. */
function unwrapChunks(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    if (!size) return Buffer.concat(pieces);
    pieces.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 4 + size;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const body = await buffer(request);
  const isChunked = (request.headers['content-encoding'] ?? '').includes('aws-chunked');
  return isChunked ? unwrapChunks(body) : body;
}

function answer(response: ServerResponse, status: number, xml = '') {
  response.writeHead(status, { 'Content-Type': 'application/xml' }).end(xml);
}

/** What S3 does of our six deeds, in memory: put, head, get, delete one or many, list a prefix. */
async function serve(
  objects: Map<string, Kept>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? '/', 'http://bucket');
  const [, , ...path] = url.pathname.split('/');
  const key = decodeURIComponent(path.join('/'));
  const kept = objects.get(key);
  if (request.method === 'PUT') {
    const mediaType = request.headers['content-type'] ?? '';
    objects.set(key, { bytes: await readBody(request), mediaType });
    return response.writeHead(200, { ETag: '"1"' }).end();
  }
  if (request.method === 'POST' && url.searchParams.has('delete')) {
    const { Delete } = new XMLParser().parse(await readBody(request)) as {
      Delete: { Object: { Key: string } | { Key: string }[] };
    };
    for (const { Key } of [Delete.Object].flat()) objects.delete(Key);
    return answer(response, 200, '<DeleteResult/>');
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    return answer(response, 204);
  }
  if (url.searchParams.has('list-type')) {
    const prefix = url.searchParams.get('prefix') ?? '';
    const keys = [...objects.keys()].filter((name) => name.startsWith(prefix));
    const contents = keys.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('');
    return answer(
      response,
      200,
      `<ListBucketResult><KeyCount>${keys.length}</KeyCount><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`,
    );
  }
  if (!kept) return answer(response, 404, '<Error><Code>NoSuchKey</Code></Error>');
  response.writeHead(200, {
    'Content-Type': kept.mediaType,
    'Content-Length': kept.bytes.length,
  });
  return response.end(request.method === 'HEAD' ? undefined : kept.bytes);
}

/** A bucket on this machine that speaks as much S3 as the file store does. */
export async function openFakeBucket() {
  const objects = new Map<string, Kept>();
  const server = createServer((request, response) => {
    serve(objects, request, response).catch((cause: unknown) => {
      answer(response, 500, `<Error><Message>${String(cause)}</Message></Error>`);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    objects,
    endpoint: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
