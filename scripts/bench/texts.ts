import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'csv-parse/sync';

import { pick, weighted } from './random.ts';

/** What the corpus of the benchmark is made from. */
export type Texts = {
  /** Where the words come from, for the report. */
  origin: string;
  title: (random: () => number) => string;
  paragraph: (random: () => number) => string;
  /** In cents. */
  amount: (random: () => number) => number;
  /** Words with their frequency, the most frequent first. */
  frequencies: { word: string; weight: number }[];
};

const folder = path.resolve(process.env.RPBS_SHARED_DATA ?? '../shared/data');
const subjects =
  'étoiles,jeux vidéo,contes,escape game,jeu d’évasion,tablettes,bande dessinée,musique,jardin,mémoire,grainothèque,fablab,manga,poésie,cinéma,numérique,kamishibaï,robots,photographie,théâtre,patrimoine,chanson,broderie,podcast,philosophie,cuisine,sciences,astronomie,écriture,traduction'.split(
    ',',
  );
const forms =
  'Atelier,Exposition,Rencontre,Nuit,Semaine,Club,Concours,Malle,Parcours,Soirée,Rallye,Stage,Résidence,Conférence,Balade'.split(
    ',',
  );

/** A word that looks French, always the same for a number. */
function inventWord(n: number): string {
  const starts = 'b,br,c,ch,d,f,g,gr,j,l,m,n,p,pl,r,s,t,tr,v'.split(',');
  const middles = 'a,e,i,o,u,ou,an,on,é,eau,oi'.split(',');
  const ends = 'tion,ment,age,eur,ique,elle,ier,ance,et,oire'.split(',');
  let rest = n;
  const take = (list: string[]) => {
    const item = list[rest % list.length] ?? '';
    rest = Math.floor(rest / list.length);
    return item;
  };
  return take(starts) + take(middles) + take(starts) + take(middles) + take(ends);
}

function readFrequencies(): Texts['frequencies'] {
  const file = path.join(folder, 'text', 'frequences-mots-fr.tsv');
  if (existsSync(file)) {
    return readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [word, weight] = line.split('\t');
        return word && weight ? [{ word, weight: Number(weight) }] : [];
      });
  }
  return Array.from({ length: 20_000 }, (_, n) => ({ word: inventWord(n), weight: 1e7 / (n + 1) }));
}

function readTitles(): { titles: string[]; amounts: number[] } {
  const file = path.join(folder, 'projects', 'projets-fonds-vert-2023.csv');
  if (!existsSync(file)) return { titles: [], amounts: [] };
  const rows = parse<Record<string, string>>(readFileSync(file), { columns: true });
  return {
    titles: rows.map((row) => row.nom_du_projet ?? '').filter(Boolean),
    // Works of towns cost a hundred times what a workshop does: their euros are our cents.
    amounts: rows.map((row) => Math.round(Number(row.montant_engage))).filter((n) => n > 0),
  };
}

function readParagraphs(): string[] {
  const file = path.join(folder, 'text', 'corpus-fr-debian.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { texte: string }).texte);
}

/** Reads the real texts where they are, and else makes up their like. */
export function readTexts(): Texts {
  const frequencies = readFrequencies();
  const word = weighted(
    frequencies.map(({ word }) => word),
    frequencies.map(({ weight }) => weight),
  );
  const { titles, amounts } = readTitles();
  const paragraphs = readParagraphs();
  const run = (random: () => number, length: number) =>
    Array.from({ length }, () => word(random)).join(' ');
  return {
    origin: paragraphs.length && titles.length ? 'textes et projets réels' : 'textes engendrés',
    frequencies,
    title(random) {
      const own = `${pick(random, forms)} ${pick(random, subjects)}`;
      return titles.length && random() < 0.6 ? pick(random, titles) : own;
    },
    paragraph: (random) =>
      paragraphs.length && random() < 0.6
        ? pick(random, paragraphs)
        : `${run(random, 12 + Math.floor(random() * 30))}.`,
    amount: (random) =>
      amounts.length ? pick(random, amounts) : Math.round(Math.exp(6 + random() * 6)),
  };
}
