import { useState } from 'react';

import type { FilePurpose } from '#app/files/vocabulary.ts';
import { sayTooLarge, useLargestFile } from '#app/ui/largest-file.ts';

export type UploadedFile = {
  fileId: string;
  name: string;
  sizeInBytes: number;
  width: number | null;
  height: number | null;
};

type Problem = { title?: string; errors?: Record<string, string[]> };

/**
 * Sends a file to our server.
 * @throws {Error} whose message is the sentence to show.
 */
export async function uploadFile(file: File, purpose: FilePurpose): Promise<UploadedFile> {
  const body = new FormData();
  body.append('purpose', purpose);
  body.append('file', file);
  let response: Response;
  try {
    response = await fetch('/fichiers?index', { method: 'POST', body });
  } catch {
    throw new Error('Le fichier n’est pas parti : la connexion manque. Réessayez.');
  }
  if (response.ok) return (await response.json()) as UploadedFile;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  if (response.status === 401) {
    throw new Error('Votre session est terminée : reconnectez-vous, puis renvoyez le fichier.');
  }
  throw new Error(
    Object.values(problem.errors ?? {})[0]?.[0] ??
      problem.title ??
      'Ce fichier est trop gros : réduisez-le, ou donnez un lien.',
  );
}

/** Sends a file when asked, and says how it goes. */
export function useUpload(purpose: FilePurpose) {
  const [state, setState] = useState<'idle' | 'sending'>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const largestInMb = useLargestFile();
  /** @param from the field that holds it: what is too large is let go, the form must not carry it. */
  async function send(
    file: File | undefined,
    from?: HTMLInputElement,
  ): Promise<UploadedFile | null> {
    if (!file) return null;
    const tooLarge = sayTooLarge(file, largestInMb);
    setFailure(tooLarge);
    if (tooLarge) {
      if (from) from.value = '';
      return null;
    }
    setState('sending');
    try {
      return await uploadFile(file, purpose);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'Le fichier n’est pas parti.');
      return null;
    } finally {
      setState('idle');
    }
  }
  return { send, state, failure };
}
