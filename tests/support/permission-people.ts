import { eq } from 'drizzle-orm';

import { charterVersion } from '#app/accounts/charter.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { type Role, roles } from '#tests/house/permissions-table.ts';

import { giveToken } from './api-token.ts';
import type { Web } from './web.ts';

type Somebody = {
  library: string | null;
  lacks?: ('verified' | 'vouched')[];
  isSuspended?: true;
  grant?: 'libraryReferent' | 'territoryReferent' | 'administrator';
  departement?: string;
};

const forcalquier = 'mediatheque-de-forcalquier';
const digne = 'mediatheque-de-digne-les-bains';
const apt = 'mediatheque-ludotheque-municipale-apt';
const draguignan = 'mediatheque-departementale-du-var-draguignan';

const everybody: Record<Exclude<Role, 'visitor'>, Somebody> = {
  suspended: { library: forcalquier, isSuspended: true },
  unverified: { library: forcalquier, lacks: ['verified', 'vouched'] },
  newcomer: { library: forcalquier, lacks: ['vouched'] },
  colleague: { library: forcalquier },
  stranger: { library: apt },
  author: { library: forcalquier },
  coauthor: { library: apt },
  newAuthor: { library: forcalquier, lacks: ['vouched'] },
  libraryReferent: { library: forcalquier, grant: 'libraryReferent' },
  territoryReferent: { library: digne, grant: 'territoryReferent', departement: '04' },
  otherReferent: { library: draguignan, grant: 'territoryReferent', departement: '83' },
  administrator: { library: null, grant: 'administrator' },
};

export type People = Record<Role, { email: string | null; userId: string; token: string }>;

/** Somebody in each role of the table, with a session to come and a token. */
export async function settlePeople(web: Web): Promise<People> {
  const { db } = web.house.database;
  const places = await db.select({ id: libraries.id, slug: libraries.slug }).from(libraries);
  const libraryOf = (slug: string | null) =>
    places.find((place) => place.slug === slug)?.id ?? null;
  const people: Partial<People> = { visitor: { email: null, userId: '', token: '' } };
  for (const role of roles) {
    if (role === 'visitor') continue;
    const { library, lacks = [], isSuspended, grant, departement = null } = everybody[role];
    const email = `${role.toLowerCase()}@role.example`;
    const now = new Date();
    const libraryId = libraryOf(library);
    const [made] = await db
      .insert(users)
      .values({
        email,
        displayName: 'Dominique Essai',
        passwordHash: 'not a hash: nobody signs in with it',
        libraryId,
        charterVersion,
        charterAcceptedAt: now,
        emailVerifiedAt: lacks.includes('verified') ? null : now,
        vouchedAt: lacks.includes('vouched') ? null : now,
        suspendedAt: isSuspended ? now : null,
      })
      .returning({ id: users.id });
    const userId = made?.id ?? '';
    if (grant)
      await db.insert(roleGrants).values({
        userId,
        role: grant,
        departementCode: departement,
        libraryId: grant === 'libraryReferent' ? libraryId : null,
      });
    people[role] = { email, userId, token: await giveToken(web, email) };
  }
  return people as People;
}

/** Somebody new at Forcalquier, in good standing or waiting to be answered for. */
export async function addNeighbour(web: Web, isVouched: boolean): Promise<string> {
  const { db } = web.house.database;
  const [place] = await db.select().from(libraries).where(eq(libraries.slug, forcalquier));
  const now = new Date();
  const [made] = await db
    .insert(users)
    .values({
      email: `${crypto.randomUUID()}@role.example`,
      displayName: 'Claude Voisin',
      passwordHash: 'not a hash: nobody signs in with it',
      libraryId: place?.id ?? null,
      charterVersion,
      charterAcceptedAt: now,
      emailVerifiedAt: now,
      vouchedAt: isVouched ? now : null,
    })
    .returning({ id: users.id });
  return made?.id ?? '';
}
