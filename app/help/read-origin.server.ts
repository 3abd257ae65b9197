import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { toLocalPath } from '#app/platform/local-path.ts';
import { findOpenSheet } from '#app/sheets/find-open-sheet.server.ts';

import { namePage, type NamedPage } from './internal/name-page.server.ts';

/** What a question is asked from: a sheet, or a page that everybody may open. */
export type Origin = {
  sheet: { sheetId: string; slug: string; title: string } | null;
  page: NamedPage | null;
};

/** The page that an address of ours names; nothing for a draft, a secret or another site. */
export async function readOrigin(db: Queryable, from: string): Promise<Origin> {
  const path = toLocalPath(from, '').split(/[?#]/u)[0] ?? '';
  const slug = /^\/fiches\/([a-z0-9-]{1,200})$/u.exec(path)?.[1];
  if (!slug) return { sheet: null, page: await namePage(db, path) };
  try {
    const { sheetId, title } = await findOpenSheet(db, { slug });
    return { sheet: { sheetId, slug, title }, page: null };
  } catch (error) {
    if (error instanceof NotFound) return { sheet: null, page: null };
    throw error;
  }
}
