import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'csv-parse/sync';

import { inventWord } from './invent-word.ts';
import { pick, weighted } from './random.ts';

/** What the corpus of the benchmark is made from. */
export type Texts = {
  /** Where the words come from, for the report. */
  origin: string;
  titles: string[];
  paragraphs: string[];
  /** In cents. */
  amounts: number[];
  /** Words, the most frequent first. */
  words: string[];
};

const folder = path.resolve(process.env.RPBS_SHARED_DATA ?? '../shared/data');
const mostOwn = 9000;
const subjects =
  'étoiles,jeux vidéo,contes,escape game,jeu d’évasion,tablettes,bande dessinée,musique,jardin,mémoire,grainothèque,fablab,manga,poésie,cinéma,numérique,kamishibaï,robots,photographie,théâtre,patrimoine,chanson,broderie,podcast,philosophie,cuisine,sciences,astronomie,écriture,traduction'.split(
    ',',
  );
const forms =
  'Atelier,Exposition,Rencontre,Nuit,Semaine,Club,Concours,Malle,Parcours,Soirée,Rallye,Stage,Résidence,Conférence,Balade'.split(
    ',',
  );

/** The text of a shared file; null where the repository stands alone. */
function readShared(...names: string[]): string | null {
  const file = path.join(folder, ...names);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function readFrequencies(): { word: string; weight: number }[] {
  const lines = readShared('text', 'frequences-mots-fr.tsv')?.trim().split('\n').slice(1);
  if (!lines)
    return Array.from({ length: 40_000 }, (_, n) => ({
      word: inventWord(n),
      weight: 1e7 / (n + 1),
    }));
  return lines.map((line) => {
    const [word = '', weight] = line.split('\t');
    return { word, weight: Number(weight) };
  });
}

function readProjects(): { titles: string[]; amounts: number[] } {
  const file = readShared('projects', 'projets-fonds-vert-2023.csv');
  if (!file) return { titles: [], amounts: [] };
  const rows = parse<Record<string, string>>(file, { columns: true });
  return {
    titles: rows.map((row) => row.nom_du_projet ?? ''),
    // Works of towns cost a hundred times what a workshop does: their euros are our cents.
    amounts: rows.map((row) => Math.round(Number(row.montant_engage))).filter((n) => n > 0),
  };
}

const tidy = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/**
 * Reads the real texts where they are, and makes up their like beside them.
 * @param size how many sheets they are for: a small corpus needs few.
 */
export function readTexts(random: () => number, size: number): Texts {
  const ownCount = Math.min(mostOwn, size);
  const frequencies = readFrequencies();
  const words = frequencies.map(({ word }) => word);
  const word = weighted(
    words,
    frequencies.map(({ weight }) => weight),
  );
  const run = (length: number) => Array.from({ length }, () => word(random)).join(' ');
  const projects = readProjects();
  const paragraphs = (readShared('text', 'corpus-fr-debian.jsonl') ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => tidy((JSON.parse(line) as { texte: string }).texte).slice(0, 1200));
  const isReal = paragraphs.length > 0 && projects.titles.length > 0;
  const ownTitles = Array.from(
    { length: ownCount },
    () => `${pick(random, forms)} ${pick(random, subjects)} ${run(1 + Math.floor(random() * 4))}`,
  );
  const ownParagraphs = Array.from(
    { length: ownCount },
    () => `${run(20 + Math.floor(random() * 50))}.`,
  );
  const ownAmounts = Array.from({ length: 2000 }, () => Math.round(Math.exp(6 + random() * 6)));
  return {
    origin: isReal ? 'textes et projets réels' : 'textes engendrés',
    titles: [...projects.titles, ...ownTitles].map((title) => tidy(tidy(title).slice(0, 150))),
    paragraphs: [...paragraphs, ...ownParagraphs].filter((text) => text.length > 40),
    amounts: projects.amounts.length ? projects.amounts : ownAmounts,
    words: words.filter((one) => /^\p{L}{2,30}$/u.test(one)).slice(0, size),
  };
}
