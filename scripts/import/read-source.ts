import { readFile, stat } from 'node:fs/promises';

import { InvalidInput } from '#app/platform/errors.ts';

const largestInBytes = 300_000_000;
const longestInMs = 120_000;

const refuse = (why: string, cause?: unknown) => new InvalidInput({ '': [why] }, why, { cause });

/**
 * The bytes of a file, or of what an http(s) address answers.
 * @throws {InvalidInput} with the sentence to print.
 */
export async function readSource(source: string): Promise<Uint8Array> {
  const scheme = /^([a-z][a-z0-9+.-]+):/iu.exec(source)?.[1]?.toLowerCase();
  if (!scheme) return readLocal(source);
  if (scheme !== 'http' && scheme !== 'https')
    throw refuse(`Une adresse commence par http:// ou https://, pas par ${scheme}:.`);
  return download(source);
}

async function readLocal(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > largestInBytes) throw refuse(`Le fichier ${file} est trop gros.`);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof InvalidInput) throw cause;
    throw refuse(`Le fichier ${file} ne se lit pas.`, cause);
  }
}

async function download(address: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(longestInMs) });
  } catch (cause) {
    throw refuse(`L’adresse ${address} ne répond pas.`, cause);
  }
  if (!response.ok || !response.body)
    throw refuse(`L’adresse ${address} répond ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestInBytes) throw refuse(`Le fichier de ${address} est trop gros.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
