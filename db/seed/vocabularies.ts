import type { Motif } from '#app/vocabularies/vocabulary.ts';
import type { Database } from '#app/platform/database.server.ts';
import { audiences, themes } from '#db/schema/vocabularies.ts';

/** The lists that every network starts with; its administrators then make them theirs. */
const firstThemes: { slug: string; label: string; motif: Motif }[] = [
  { slug: 'lecture-et-ecriture', label: 'Lecture et écriture', motif: 'lecture' },
  { slug: 'petite-enfance', label: 'Petite enfance', motif: 'petite-enfance' },
  { slug: 'sciences', label: 'Sciences', motif: 'sciences' },
  { slug: 'numerique', label: 'Numérique', motif: 'numerique' },
  { slug: 'jeu', label: 'Jeu', motif: 'jeu' },
  { slug: 'musique', label: 'Musique', motif: 'musique' },
  { slug: 'image-et-cinema', label: 'Image et cinéma', motif: 'image' },
  { slug: 'bande-dessinee', label: 'Bande dessinée', motif: 'image' },
  { slug: 'arts-et-spectacle', label: 'Arts et spectacle', motif: 'musique' },
  { slug: 'patrimoine', label: 'Patrimoine et histoire locale', motif: 'patrimoine' },
  { slug: 'nature', label: 'Nature et environnement', motif: 'nature' },
  { slug: 'accueil-et-inclusion', label: 'Accueil et inclusion', motif: 'accueil' },
  { slug: 'citoyennete', label: 'Citoyenneté et médias', motif: 'accueil' },
  { slug: 'langues', label: 'Langues et cultures', motif: 'lecture' },
  { slug: 'vie-pratique-et-sante', label: 'Vie pratique et santé', motif: 'nature' },
];

const firstAudiences: { slug: string; label: string }[] = [
  { slug: 'tout-public', label: 'Tout public' },
  { slug: 'tout-petits', label: 'Tout-petits (0-3 ans)' },
  { slug: 'jeunes-enfants', label: 'Jeunes enfants (3-6 ans)' },
  { slug: 'enfants', label: 'Enfants (6-11 ans)' },
  { slug: 'adolescents', label: 'Adolescents (12-17 ans)' },
  { slug: 'adultes', label: 'Adultes' },
  { slug: 'seniors', label: 'Seniors' },
  { slug: 'familles', label: 'Familles' },
  { slug: 'scolaires', label: 'Scolaires' },
  { slug: 'publics-empeches', label: 'Publics empêchés' },
  { slug: 'allophones', label: 'Allophones' },
  { slug: 'professionnels', label: 'Professionnels' },
];

/** Writes the first lists where there are none; lists already there are left as they are. */
export async function seedVocabularies(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const [theme] = await tx.select({ id: themes.id }).from(themes).limit(1);
    if (!theme) await tx.insert(themes).values(inOrder(firstThemes)).onConflictDoNothing();
    const [audience] = await tx.select({ id: audiences.id }).from(audiences).limit(1);
    if (!audience) await tx.insert(audiences).values(inOrder(firstAudiences)).onConflictDoNothing();
  });
}

function inOrder<Term>(terms: Term[]) {
  return terms.map((term, index) => ({ ...term, position: index + 1 }));
}
