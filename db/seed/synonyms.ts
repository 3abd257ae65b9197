import type { Database } from '#app/platform/database.server.ts';
import { synonymGroups } from '#db/schema/register.ts';

/** Words of the trade that mean the same; the administrators then make the list theirs. */
const firstGroups = [
  ['jeu d’évasion', 'escape game', 'escape room'],
  ['kamishibaï', 'butaï', 'théâtre de papier japonais'],
  ['bande dessinée', 'BD'],
  ['jeu vidéo', 'gaming'],
  ['tout-petits', 'bébés lecteurs', 'petite enfance'],
  ['makerspace', 'fablab', 'atelier de fabrication'],
  ['liseuse', 'livre numérique', 'ebook'],
  ['grainothèque', 'bibliothèque de semences'],
  ['réalité virtuelle', 'casque VR'],
  ['résidence d’auteur', 'résidence d’artiste'],
  ['FALC', 'facile à lire et à comprendre', 'facile à lire'],
  ['accueil de classe', 'accueil de scolaires'],
  ['portage à domicile', 'bibliothèque à domicile'],
  ['vidéoprojecteur', 'videoprojo'],
  ['wifi', 'wi-fi'],
];

/** Writes the first groups where there are none. */
export async function seedSynonyms(db: Database): Promise<void> {
  const [any] = await db.select({ id: synonymGroups.id }).from(synonymGroups).limit(1);
  if (any) return;
  await db.insert(synonymGroups).values(firstGroups.map((terms) => ({ terms })));
}
