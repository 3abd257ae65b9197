import { randomUUID } from 'node:crypto';

import type { Actor, Grant } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Database } from '#app/platform/database.server.ts';
import { log } from '#app/platform/log.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { emptySheetContent, type SheetContent } from '#app/sheets/content.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements, regions } from '#db/schema/territories.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

/** A small real place to test in: two départements, two libraries, one theme, one audience. */
export async function settleTerritory(db: Database) {
  await db.insert(regions).values({ code: '93', name: 'Provence-Alpes-Côte d’Azur' });
  await db.insert(departements).values([
    { code: '04', name: 'Alpes-de-Haute-Provence', regionCode: '93' },
    { code: '84', name: 'Vaucluse', regionCode: '93' },
  ]);
  await db.insert(communes).values([
    {
      code: '04088',
      name: 'Forcalquier',
      departementCode: '04',
      latitude: 43.9596,
      longitude: 5.7791,
    },
    { code: '84003', name: 'Apt', departementCode: '84' },
  ]);
  const [forcalquier, apt] = await db
    .insert(libraries)
    .values([
      { slug: 'forcalquier', name: 'Médiathèque La Boiserie', communeCode: '04088' },
      { slug: 'apt', name: 'Bibliothèque municipale', communeCode: '84003' },
    ])
    .returning({ id: libraries.id });
  const [sciences] = await db
    .insert(themes)
    .values({ slug: 'sciences', label: 'Sciences', motif: 'sciences' })
    .returning({ id: themes.id });
  const [schools] = await db
    .insert(audiences)
    .values({ slug: 'scolaires', label: 'Scolaires' })
    .returning({ id: audiences.id });
  return {
    forcalquierId: forcalquier!.id,
    aptId: apt!.id,
    themeId: sciences!.id,
    audienceId: schools!.id,
  };
}

export type Person = {
  name: string;
  libraryId?: string | null;
  isVerified?: boolean;
  isVouched?: boolean;
  grants?: Partial<Grant>[];
};

/** The context in which this actor calls verbs; `now` moves the clock. */
export function contextFor(db: Database, actor: Actor, now?: () => Date): Context {
  return {
    db,
    actor,
    clock: now ?? (() => new Date()),
    log,
    requestId: 'test',
    appUrl: 'http://localhost:3000',
  };
}

/** Signs somebody up, vouched for and verified unless said otherwise. */
export async function joinNetwork(db: Database, person: Person) {
  const now = new Date();
  const [user] = await db
    .insert(users)
    .values({
      email: `${person.name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`,
      displayName: person.name,
      passwordHash: 'not a hash: nobody signs in with it',
      libraryId: person.libraryId ?? null,
      charterVersion: 'test',
      charterAcceptedAt: now,
      emailVerifiedAt: person.isVerified === false ? null : now,
      vouchedAt: person.isVouched === false ? null : now,
    })
    .returning({ id: users.id, email: users.email });
  const userId = user!.id;
  for (const { role = 'administrator', ...scope } of person.grants ?? []) {
    await db.insert(roleGrants).values({ userId, role, ...scope });
  }
  const actor = await readActor(db, userId, null);
  return { userId, email: user!.email, actor, context: contextFor(db, actor) };
}

/** A content that lacks nothing to be published. */
export function wholeContent(
  place: Awaited<ReturnType<typeof settleTerritory>>,
  more: Partial<SheetContent> = {},
): SheetContent {
  return {
    ...emptySheetContent(),
    title: 'Une classe dans les étoiles',
    summary: 'Une matinée pour une classe de cycle 3, sous un ciel de carton.',
    kind: 'workshop',
    state: 'running',
    themeIds: [place.themeId],
    audienceIds: [place.audienceId],
    carrier: { libraryId: place.forcalquierId, structureName: '' },
    place: {
      libraryId: null,
      communeCode: '04088',
      label: '',
      latitude: null,
      longitude: null,
    },
    context: richTextOf(['Pas de dôme : la salle est occultée avec des couvertures.']),
    expenses: [{ id: 'e1', item: 'Médiatrice', amountInCents: 308_01 }],
    contact: { name: 'Nadia B.', role: '', email: 'nadia@example.org', phone: '', note: '' },
    ...more,
  };
}
