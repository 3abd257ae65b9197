import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

import busboy from 'busboy';

import { BadRequest, TooLarge } from './errors.ts';
import { settings } from './settings.server.ts';

/** A file that has just arrived; it rests on our disk until somebody keeps or discards it. */
export type ReceivedFile = {
  field: string;
  /** As its sender calls it: not to be trusted as a path. */
  name: string;
  path: string;
  sizeInBytes: number;
  sha256: string;
};

export type Received = {
  form: FormData;
  files: ReceivedFile[];
  /** Fields whose file is beyond UPLOAD_MAX_MB: the rest of the form is still there. */
  tooLarge: string[];
  /** Deletes what nobody kept. */
  discard: () => Promise<void>;
};

const limits = { fields: 4000, fieldSize: 400_000, files: 5, parts: 4010, headerPairs: 50 };

/** Whether the body holds files. */
export function isMultipart(request: Request): boolean {
  return request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false;
}

/**
 * Reads a form with files, the files going straight to the disk: a large one never fills memory.
 * A file that is too large is let go and told; nobody loses what they typed beside it.
 * @throws {TooLarge} for too many or too long answers; {BadRequest} for a body that breaks off or is
 * not a form.
 */
export async function receiveMultipart(request: Request): Promise<Received> {
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const received: Received = {
    form: new FormData(),
    files: [],
    tooLarge: [],
    discard: async () => {
      await Promise.all(received.files.map((file) => rm(file.path, { force: true })));
    },
  };
  try {
    await read(request, directory, received);
    const isWhole = ({ field }: ReceivedFile) => !received.tooLarge.includes(field);
    const cut = received.files.filter((file) => !isWhole(file));
    await Promise.all(cut.map((file) => rm(file.path, { force: true })));
    received.files = received.files.filter(isWhole);
    return received;
  } catch (cause) {
    await received.discard();
    if (cause instanceof TooLarge || cause instanceof BadRequest) throw cause;
    throw new BadRequest('Cet envoi est arrivé abîmé. Réessayez.', {}, { cause });
  }
}

async function read(request: Request, directory: string, { form, files, tooLarge }: Received) {
  const maxBytes = settings().UPLOAD_MAX_MB * 1_048_576;
  const parser = busboy({
    headers: { 'content-type': request.headers.get('Content-Type') ?? '' },
    defParamCharset: 'utf8',
    limits: { ...limits, fileSize: maxBytes },
  });
  const writes: Promise<void>[] = [];
  parser.on('field', (name, value, { valueTruncated }) => {
    if (valueTruncated) parser.destroy(new TooLarge('Un texte de ce formulaire est trop long.'));
    else form.append(name, value);
  });
  parser.on('file', (field, stream, { filename }) => {
    if (!filename) {
      stream.resume(); // A file box left empty.
      return;
    }
    const file = {
      field,
      name: filename,
      path: path.join(directory, randomUUID()),
      sizeInBytes: 0,
      sha256: '',
    };
    files.push(file);
    stream.on('limit', () => tooLarge.push(field));
    const write = keep(stream, file);
    write.catch((cause: unknown) => parser.destroy(cause as Error));
    writes.push(write);
  });
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    parser.on(limit, () =>
      parser.destroy(new TooLarge('Ce formulaire contient trop de réponses.')),
    );
  }
  if (!request.body) throw new BadRequest('Cet envoi est vide.');
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser);
  } finally {
    // Even after a failure: what is still being written must be there to be discarded.
    await Promise.allSettled(writes);
  }
  await Promise.all(writes);
}

/** The sentence for a file beyond the limit. */
export function tooLargeSentence(): string {
  return `Ce fichier dépasse ${settings().UPLOAD_MAX_MB}\u00A0Mo\u00A0: réduisez-le, ou donnez un lien.`;
}

/** Writes a file to the disk, weighing and fingerprinting it on its way. */
async function keep(stream: Readable, file: ReceivedFile): Promise<void> {
  const hash = createHash('sha256');
  const weigh = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      file.sizeInBytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, weigh, createWriteStream(file.path));
  file.sha256 = hash.digest('hex');
}
