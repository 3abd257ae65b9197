import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { beforeEach, expect, test } from 'vitest';

import { BadRequest, TooLarge } from '#app/platform/errors.ts';
import { receiveMultipart, tooLargeSentence } from '#app/platform/multipart.server.ts';
import { settings } from '#app/platform/settings.server.ts';

const requestOf = (form: FormData) =>
  new Request('http://localhost/', { method: 'POST', body: form });
const incoming = path.join(settings().dataDirectory, 'incoming');
const list = async () => readdir(incoming).catch(() => []);

// Other test files of the worker may have left theirs there.
let before: string[] = [];
beforeEach(async () => {
  before = await list();
});
const left = async () => (await list()).filter((name) => !before.includes(name));

test('fields and files, whole, and nothing left behind once discarded', async () => {
  const form = new FormData();
  form.append('titre', 'L’été à Gap');
  form.append('theme', '1');
  form.append('theme', '2');
  form.append('file', new File(['le contenu'], 'déroulé.txt'));
  form.append('autre', new File([], ''));
  const received = await receiveMultipart(requestOf(form));
  expect(received.form.getAll('theme')).toEqual(['1', '2']);
  expect(received.form.get('titre')).toBe('L’été à Gap');
  expect(received.files).toHaveLength(1);
  const [file] = received.files;
  expect(file).toMatchObject({
    field: 'file',
    name: 'déroulé.txt',
    sizeInBytes: 10,
    sha256: createHash('sha256').update('le contenu').digest('hex'),
  });
  expect(await readFile(file!.path, 'utf8')).toBe('le contenu');
  await received.discard();
  expect(await left()).toEqual([]);
});

test('a file beyond the limit is let go with what to do, and the rest of the form stays', async () => {
  const form = new FormData();
  form.append('file', new File([Buffer.alloc(1_200_000)], 'film.mp4'));
  form.append('titre', 'Gardé');
  const received = await receiveMultipart(requestOf(form));
  expect(received).toMatchObject({ files: [], tooLarge: ['file'] });
  expect(received.form.get('titre')).toBe('Gardé');
  expect(tooLargeSentence()).toBe(
    'Ce fichier dépasse 1\u00A0Mo\u00A0: réduisez-le, ou donnez un lien.',
  );
  expect(await left()).toEqual([]);
});

test('a body that breaks off, or is no form, is the sender’s fault', async () => {
  const type = 'multipart/form-data; boundary=xyz';
  const broken =
    '--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc';
  for (const [body, contentType] of [
    [broken, type],
    ['rien', type],
    ['rien', 'multipart/form-data'],
  ] as const) {
    const request = new Request('http://localhost/', {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body,
    });
    await expect(receiveMultipart(request)).rejects.toThrow(BadRequest);
  }
  expect(await left()).toEqual([]);
});

test('thousands of fields are too many', async () => {
  const form = new FormData();
  for (let i = 0; i < 4500; i += 1) form.append(`f${i}`, 'x');
  await expect(receiveMultipart(requestOf(form))).rejects.toThrow(TooLarge);
});
