import { eq, sql } from 'drizzle-orm';

import { type Database, openDatabase } from '#app/platform/database.server.ts';
import { openSession, readActor } from '#app/platform/session.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { contentLabels } from '#app/sheets/internal/content-labels.server.ts';
import { insertSheet } from '#app/sheets/internal/insert-sheet.server.ts';
import { type ContentLabels, formOfContent } from '#app/sheets/sheet-form.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetDraftRevisions, sheets } from '#db/schema/sheets.ts';

import { whileCloned } from './clone.ts';
import { median, p95, sayMs, sayTimes, timed } from './figures.ts';
import type { Part } from './part.ts';
import { type Figure, held, told } from './report.ts';
import { whileServingHouse } from './serve.ts';

const writers = 20;
const savesEach = 10;
const publicationsEach = 3;

type Writer = {
  cookie: string;
  sheetId: string;
  userId: string;
  slug: string;
  content: SheetContent;
  labels: ContentLabels;
};

/** A vouched member with a draft of their own, made from a sheet of the corpus. */
async function hireWriter(db: Database, n: number): Promise<Writer> {
  const [model] = await db.execute<{ content: SheetContent }>(
    sql`select content from sheet_versions order by id offset ${n} limit 1`,
  );
  const content = { ...model!.content, title: `Écriture ${n}` };
  const now = new Date();
  const [user] = await db
    .insert(users)
    .values({
      email: `plume-${n}@banc.example`,
      displayName: `Plume ${n}`,
      passwordHash: 'x',
      charterVersion: '1',
      charterAcceptedAt: now,
      emailVerifiedAt: now,
      vouchedAt: now,
      libraryId: content.carrier.libraryId,
    })
    .returning({ id: users.id });
  const userId = user!.id;
  const owner = await readActor(db, userId, null);
  if (owner.kind !== 'member') throw new Error('A writer must be a member');
  const { sheetId, slug } = await db.transaction((tx) =>
    insertSheet(tx, { content, owner, at: now }),
  );
  const { cookie } = await openSession(db, userId, null);
  const labels = await contentLabels(db, content);
  return { cookie: cookie.split(';')[0] ?? '', sheetId, userId, slug, content, labels };
}

/** The form of the sheet as the editor sends it by itself. */
function formBody({ content, labels }: Writer, revision: number): URLSearchParams {
  const body = new URLSearchParams({ revision: String(revision) });
  const form = formOfContent(
    { ...content, summary: `${content.summary.slice(0, 200)} ${revision}` },
    labels,
  );
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, one);
  return body;
}

type Times = { saves: number[]; publications: number[]; errors: string[] };

async function write(origin: string, writer: Writer, times: Times): Promise<void> {
  let { slug } = writer;
  let revision = 1;
  const send = async (kind: 'saves' | 'publications', path: string, init: RequestInit) => {
    const { ms, value } = await timed(async () => {
      const answer = await fetch(`${origin}${path}`, {
        ...init,
        headers: { ...init.headers, Cookie: writer.cookie },
      });
      return { status: answer.status, text: await answer.text() };
    });
    times[kind].push(ms);
    if (value.status === 200) return JSON.parse(value.text) as { revision?: number; slug?: string };
    times.errors.push(`${value.status} ${value.text.slice(0, 200)}`);
    return {};
  };
  for (let n = 0; n < savesEach * publicationsEach; n += 1) {
    const path = `/fiches/${slug}/brouillon`;
    const saved = await send('saves', path, { method: 'PUT', body: formBody(writer, revision) });
    revision = saved.revision ?? revision;
    if ((n + 1) % savesEach !== 0) continue;
    const published = await send('publications', `/api/v1/fiches/${slug}/publication`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    slug = published.slug ?? slug;
  }
}

/** What a save writes, and nothing else, from as many connections at once. */
async function writeBare(url: string, hired: readonly Writer[]): Promise<number[]> {
  const { db, close } = openDatabase(url, { max: writers });
  const times: number[] = [];
  const save = ({ sheetId, userId, content }: Writer, revision: number) =>
    db.transaction(async (tx) => {
      await tx
        .update(sheets)
        .set({ draft: content, draftRevision: revision })
        .where(eq(sheets.id, sheetId));
      await tx
        .insert(sheetDraftRevisions)
        .values({ sheetId, revision, content, savedById: userId });
    });
  await Promise.all(
    hired.map(async (writer) => {
      for (let n = 0; n < savesEach * publicationsEach; n += 1)
        times.push((await timed(() => save(writer, 1000 + n))).ms);
    }),
  );
  await close();
  return times;
}

function tell(what: string, some: readonly number[], bare: number): Figure {
  const ratio = sayTimes(median(some) / bare);
  return told(
    `${what}, médiane et p95`,
    `${sayMs(median(some))}, ${sayMs(p95(some))} ; ${ratio} l’écriture nue`,
  );
}

/** Autosave and publication by twenty people at once, on a copy of the corpus. */
export const writing: Part = {
  title: `Écriture, ${writers} personnes à la fois`,
  run: (bench) =>
    whileCloned(bench, async (url) => {
      const { db, close } = openDatabase(url, { max: 4 });
      const hired: Writer[] = [];
      for (let n = 0; n < writers; n += 1) hired.push(await hireWriter(db, n));
      await close();
      const times: Times = { saves: [], publications: [], errors: [] };
      await whileServingHouse(url, ({ origin }) =>
        Promise.all(hired.map((writer) => write(origin, writer, times))),
      );
      const bare = await writeBare(url, hired);
      for (const error of times.errors.slice(0, 3)) process.stderr.write(`  ${error}\n`);
      const { errors } = times;
      return [
        told(
          'écriture nue (brouillon et révision), médiane et p95',
          `${sayMs(median(bare))}, ${sayMs(p95(bare))}`,
        ),
        tell(`enregistrement (${times.saves.length})`, times.saves, median(bare)),
        tell(`publication (${times.publications.length})`, times.publications, median(bare)),
        held('erreurs', String(errors.length), '0', errors.length === 0),
      ];
    }),
};
