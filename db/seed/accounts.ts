import { eq } from 'drizzle-orm';

import { charterVersion } from '#app/accounts/charter.ts';
import type { GrantableRole } from '#app/accounts/vocabulary.ts';
import type { Database } from '#app/platform/database.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';

import { findSeededLibrary } from './libraries.ts';

const demonstrationPassword = 'rpbs-demo-2026';

/** Invented people in real places; the first four are printed when a demonstration starts. */
type Somebody = {
  email: string;
  name: string;
  jobTitle: string;
  /** Slug; null for those of the network itself. */
  library: string | null;
  grants?: { role: GrantableRole; departementCode?: string; ofOwnLibrary?: true }[];
  /** Verified, but nobody answers for them yet. */
  isNewcomer?: true;
};

const everybody: Somebody[] = [
  {
    email: 'camille@demo.example',
    name: 'Camille Roux',
    jobTitle: 'Bibliothécaire, action culturelle',
    library: 'mediatheque-de-forcalquier',
  },
  {
    email: 'sacha@demo.example',
    name: 'Sacha Giraud',
    jobTitle: 'Bibliothécaire jeunesse',
    library: 'mediatheque-ludotheque-municipale-apt',
  },
  {
    email: 'nora@demo.example',
    name: 'Nora Belkacem',
    jobTitle: 'Formatrice',
    library: 'mediatheque-departementale-du-var-draguignan',
    grants: [{ role: 'territoryReferent', departementCode: '83' }],
  },
  {
    email: 'admin@demo.example',
    name: 'Alix Martin',
    jobTitle: 'Administration du réseau',
    library: null,
    grants: [{ role: 'administrator' }],
  },
  {
    email: 'nadia.benali@demo.example',
    name: 'Nadia Benali',
    jobTitle: 'Responsable de la médiathèque',
    library: 'mediatheque-de-digne-les-bains',
    grants: [{ role: 'libraryReferent', ofOwnLibrary: true }],
  },
  {
    email: 'yves.imbert@demo.example',
    name: 'Yves Imbert',
    jobTitle: 'Médiateur numérique',
    library: 'mediatheque-le-quai-des-arts-veynes',
  },
  {
    email: 'ines.arnaud@demo.example',
    name: 'Inès Arnaud',
    jobTitle: 'Chargée de l’action culturelle',
    library: 'bibliotheque-departementale-des-hautes-alpes-gap',
    grants: [{ role: 'territoryReferent', departementCode: '05' }],
  },
  {
    email: 'lea.fontana@demo.example',
    name: 'Léa Fontana',
    jobTitle: 'Discothécaire',
    library: 'bibliotheque-louis-nucera-nice',
  },
  {
    email: 'karim.haddad@demo.example',
    name: 'Karim Haddad',
    jobTitle: 'Bibliothécaire, bande dessinée',
    library: 'bibliotheque-mejanes-allumettes-aix-en-provence',
  },
  {
    email: 'mireille.aubert@demo.example',
    name: 'Mireille Aubert',
    jobTitle: 'Bénévole',
    library: 'bibliotheque-de-banon',
  },
  {
    email: 'elise.garcin@demo.example',
    name: 'Élise Garcin',
    jobTitle: 'Agente de médiathèque',
    library: 'mediatheque-d-hyeres',
    isNewcomer: true,
  },
  {
    email: 'hugo.pellegrin@demo.example',
    name: 'Hugo Pellegrin',
    jobTitle: 'Volontaire en service civique',
    library: 'mediatheque-de-forcalquier',
    isNewcomer: true,
  },
  // She has left since: see `people.ts`.
  {
    email: 'lucie.ferrand@demo.example',
    name: 'Lucie Ferrand',
    jobTitle: 'Bibliothécaire, action culturelle',
    library: 'mediatheque-de-forcalquier',
  },
  // Speakers who keep their own profile.
  {
    email: 'ines.marcadet@demo.example',
    name: 'Inès Marcadet',
    jobTitle: 'Médiatrice en astronomie',
    library: null,
    isNewcomer: true,
  },
  {
    email: 'milo.serrat@demo.example',
    name: 'Milo Serrat',
    jobTitle: 'Journaliste radio',
    library: null,
    isNewcomer: true,
  },
];

/** Brings the demonstration people in, all with the same password. Libraries come first. */
export async function seedAccounts(db: Database, now = new Date()): Promise<void> {
  const passwordHash = await hashPassword(demonstrationPassword);
  for (const somebody of everybody) {
    const libraryId = somebody.library ? await findSeededLibrary(db, somebody.library) : null;
    const [user] = await db
      .insert(users)
      .values({
        email: somebody.email,
        displayName: somebody.name,
        jobTitle: somebody.jobTitle,
        passwordHash,
        libraryId,
        emailVerifiedAt: now,
        charterVersion,
        charterAcceptedAt: now,
        vouchedAt: somebody.isNewcomer ? null : now,
      })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) continue;
    for (const { role, departementCode = null, ofOwnLibrary } of somebody.grants ?? []) {
      await db
        .insert(roleGrants)
        .values({ userId: user.id, role, departementCode, libraryId: ofOwnLibrary && libraryId });
    }
  }
}

/**
 * The id of a demonstration account.
 * @throws when nobody has this address.
 */
export async function findSeededMember(db: Database, email: string): Promise<string> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!user) throw new Error(`Nobody in the demonstration has the address ${email}`);
  return user.id;
}
