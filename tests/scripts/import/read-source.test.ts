import { createServer, type Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { InvalidInput } from '#app/platform/errors.ts';
import { readSource } from '#scripts/import/read-source.ts';

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rpbs-source-'));
  await writeFile(path.join(folder, 'bibliothèques.csv'), 'a;b\n1;été');
  server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { Location: '/file.csv' }).end();
    else if (request.url === '/file.csv') response.end('a;b\n2;hiver');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const read = async (source: string) => new TextDecoder().decode(await readSource(source));

test('a file, an address, an address that leads to another', async () => {
  expect(await read(path.join(folder, 'bibliothèques.csv'))).toBe('a;b\n1;été');
  expect(await read(`${origin}/file.csv`)).toBe('a;b\n2;hiver');
  expect(await read(`${origin}/moved`)).toBe('a;b\n2;hiver');
});

test.each([
  ['ftp://example.org/file.csv', 'http:// ou https://'],
  ['file:///etc/passwd', 'http:// ou https://'],
  ['data:text/csv,a', 'http:// ou https://'],
  ['/nowhere/file.csv', 'ne se lit pas'],
  ['http://127.0.0.1:9/file.csv', 'ne répond pas'],
])('%s is refused: « %s »', async (source, words) => {
  const refusal = await read(source).catch((cause: unknown) => cause);
  expect(refusal).toBeInstanceOf(InvalidInput);
  expect((refusal as Error).message).toContain(words);
});

test('an address that answers otherwise than well', async () => {
  await expect(read(`${origin}/absent.csv`)).rejects.toThrow('répond 404');
});
