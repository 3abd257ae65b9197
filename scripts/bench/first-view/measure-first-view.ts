import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { sayKilobytes } from '#scripts/bench/figures.ts';
import type { Part } from '#scripts/bench/part.ts';
import { type Figure, held, told } from '#scripts/bench/report.ts';
import { whileServingHouse } from '#scripts/bench/serve.ts';

import { whileBrowsing } from './open-chromium.ts';
import { categories, type Judgement, scorePage, type Scores } from './score-page.ts';
import { type Weight, weighPage } from './weigh-page.ts';

const mostBytes = 120_000;
const mostFontBytes = 100_000;
const least: Scores = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const names: Record<keyof Scores, string> = {
  performance: 'performance',
  accessibility: 'accessibilité',
  'best-practices': 'bonnes pratiques',
  seo: 'référencement',
};

/** A sheet of the demonstration, with a picture, a budget and replays. */
async function findRichSheet(db: Database): Promise<string> {
  const [sheet] = await db.execute<{ slug: string }>(sql`
    select slug from register_entries where slug not like 'banc-%'
    order by replay_count desc, length(public_text) desc limit 1`);
  return `/fiches/${sheet?.slug ?? ''}`;
}

function tellWeight(where: string, weight: Weight): Figure[] {
  process.stderr.write(
    `  ${where} : ${weight.heaviest.map(({ name, bytes }) => `${name} ${sayKilobytes(bytes)}`).join(', ')}\n`,
  );
  for (const what of weight.shifted) process.stderr.write(`  ${where} : ${what} a bougé\n`);
  return [
    held(
      `${where} : premier affichage sans polices`,
      sayKilobytes(weight.withoutFonts),
      `≤ ${sayKilobytes(mostBytes)}`,
      weight.withoutFonts <= mostBytes,
    ),
    held(
      `${where} : polices`,
      sayKilobytes(weight.fonts),
      `≤ ${sayKilobytes(mostFontBytes)}`,
      weight.fonts <= mostFontBytes,
    ),
    told(`${where} : requêtes`, String(weight.requests)),
    held(
      `${where} : décalage de mise en page`,
      weight.layoutShift.toFixed(5),
      '0',
      weight.layoutShift === 0,
    ),
  ];
}

function tellScores(where: string, { scores, faults }: Judgement): Figure[] {
  for (const fault of faults) process.stderr.write(`  ${where} : ${fault}\n`);
  return categories.map((name) =>
    held(
      `${where} : Lighthouse mobile, ${names[name]}`,
      String(scores[name]),
      least[name] === 100 ? '100' : `≥ ${least[name]}`,
      scores[name] >= least[name],
    ),
  );
}

/** Weight, stability and Lighthouse scores of the list and of a sheet, as a visitor first sees them. */
export const firstView: Part = {
  title: 'Premier affichage',
  run: ({ databaseUrl, database }) =>
    whileServingHouse(databaseUrl, async ({ origin }) => {
      const pages = { '/fiches': '/fiches', 'une fiche': await findRichSheet(database.db) };
      return whileBrowsing(async (browser, port) => {
        const figures: Figure[] = [];
        for (const [where, path] of Object.entries(pages)) {
          figures.push(...tellWeight(where, await weighPage(browser, origin + path)));
          figures.push(...tellScores(where, await scorePage(origin + path, port)));
        }
        return figures;
      });
    }),
};
