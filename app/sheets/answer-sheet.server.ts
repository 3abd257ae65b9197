import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import type { draftAnswer, sheetAnswer } from './api-schemas.ts';
import { readDraft } from './read-draft.server.ts';
import { readSheet } from './read-sheet.server.ts';
import { professionalSections, sectionFields } from './sections.ts';

const addressOf = ({ appUrl }: Context, slug: string) => `${appUrl}/fiches/${slug}`;

/**
 * A sheet as the API says it. What the reader may not see is absent rather than empty.
 * @throws {NotFound} where there is none, or none that they may see.
 */
export async function answerSheet(
  context: Context,
  slug: string,
): Promise<z.input<typeof sheetAnswer>> {
  const page = await readSheet(context, { slug });
  if ('movedTo' in page) return answerSheet(context, page.movedTo);
  const hidden = new Set<string>(
    page.reader === 'public'
      ? professionalSections(page.content).flatMap((section) => sectionFields[section])
      : [],
  );
  hidden.add('unrecognised');
  return {
    id: page.sheetId,
    slug: page.slug,
    url: addressOf(context, page.slug),
    status: page.status,
    content: Object.fromEntries(
      Object.entries(page.content).filter(([field]) => !hidden.has(field)),
    ),
    themes: page.themes.map(({ slug: theme, label }) => ({ slug: theme, label })),
    audiences: page.audiences,
    carrierName: page.carrier.name,
    version: page.version?.number ?? null,
    firstPublishedAt: page.firstPublishedAt,
    publishedAt: page.version?.publishedAt ?? null,
  };
}

/**
 * The working copy, for those who write it.
 * @throws {NotSignedIn}; {NotFound} for anybody else's.
 */
export async function answerDraft(
  context: Context,
  slug: string,
): Promise<z.input<typeof draftAnswer>> {
  if (!slug) throw new NotFound();
  const draft = await readDraft(context, { slug });
  return {
    id: draft.sheetId,
    slug: draft.slug,
    url: addressOf(context, draft.slug),
    revision: draft.revision,
    savedAt: draft.savedAt.toISOString(),
    content: draft.content,
  };
}
