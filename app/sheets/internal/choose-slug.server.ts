import { and, eq, ne, or, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { slugOf } from '#app/sheets/slug.ts';
import { sheetFormerSlugs, sheets } from '#db/schema/sheets.ts';

/**
 * A slug that no sheet bears or ever bore: `nuit-de-la-lecture`, else `nuit-de-la-lecture-2`…
 * Two sheets of the same title made at the same instant wait for each other here.
 */
export async function chooseSlug(
  tx: Transaction,
  title: string,
  ownSheetId: string | null = null,
): Promise<string> {
  const base = slugOf(title);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`sheet-slug:${base}`}))`);
  const own = ownSheetId ?? '00000000-0000-0000-0000-000000000000';
  const like = sql`~ ${`^${base}(-[0-9]+)?$`}`;
  const taken = new Set(
    [
      ...(await tx
        .select({ slug: sheets.slug })
        .from(sheets)
        .where(and(or(eq(sheets.slug, base), sql`${sheets.slug} ${like}`), ne(sheets.id, own)))),
      ...(await tx
        .select({ slug: sheetFormerSlugs.slug })
        .from(sheetFormerSlugs)
        .where(and(sql`${sheetFormerSlugs.slug} ${like}`, ne(sheetFormerSlugs.sheetId, own)))),
    ].map(({ slug }) => slug),
  );
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Gives a sheet the slug of its title, and keeps the one it had. */
export async function renameSlug(
  tx: Transaction,
  sheet: { id: string; slug: string },
  title: string,
): Promise<string> {
  const slug = await chooseSlug(tx, title, sheet.id);
  if (slug === sheet.slug) return slug;
  await tx.update(sheets).set({ slug }).where(eq(sheets.id, sheet.id));
  await tx.delete(sheetFormerSlugs).where(eq(sheetFormerSlugs.slug, slug));
  await tx.insert(sheetFormerSlugs).values({ slug: sheet.slug, sheetId: sheet.id });
  return slug;
}
