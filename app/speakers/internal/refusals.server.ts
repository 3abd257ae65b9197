import { scrypt } from 'node:crypto';

import { inArray } from 'drizzle-orm';

import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { fold } from '#app/platform/fold.ts';
import type { RefusalKind } from '#app/speakers/vocabulary.ts';
import { speakerRefusals } from '#db/schema/speakers.ts';

/** What somebody may be recognised by. */
export type Marks = {
  email: string;
  siret: string | null;
  name: string;
  communeCode: string | null;
};

/** Slow on purpose (some 50 ms): lists of names cannot be tried on what is kept. */
const hash = (words: string) =>
  new Promise<string>((resolve, reject) => {
    scrypt(words, 'rpbs-speaker-refusal', 24, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64url')),
    );
  });

async function hashesOf({ email, siret, name, communeCode }: Marks) {
  const marks: [RefusalKind, string][] = [
    ['email', email.trim().toLowerCase()],
    ...(siret ? [['siret', siret] as [RefusalKind, string]] : []),
    // A name alone is many people's.
    ...(communeCode ? [['name', `${fold(name)} ${communeCode}`] as [RefusalKind, string]] : []),
  ];
  return Promise.all(
    marks.map(async ([kind, words]) => ({ kind, hash: await hash(`${kind}:${words}`) })),
  );
}

/** Remembers that somebody wishes not to be listed: hashes, nothing that names them. */
export async function rememberRefusal(tx: Transaction, marks: Marks, at: Date): Promise<void> {
  const hashes = await hashesOf(marks);
  await tx
    .insert(speakerRefusals)
    .values(hashes.map((one) => ({ ...one, refusedAt: at })))
    .onConflictDoNothing();
}

/** Whether whoever bears one of these marks has refused; by which one is nobody's to know. */
export async function hasRefused(db: Queryable, marks: Marks): Promise<boolean> {
  const hashes = await hashesOf(marks);
  const found = await db
    .select({ hash: speakerRefusals.hash })
    .from(speakerRefusals)
    .where(
      inArray(
        speakerRefusals.hash,
        hashes.map((one) => one.hash),
      ),
    );
  return found.length > 0;
}
