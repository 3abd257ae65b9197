import { parseArgs } from 'node:util';

import { openDatabase } from '#app/platform/database.server.ts';
import { buildIfStale } from '#scripts/build.mjs';

import { openCorpus } from './corpus/open-corpus.ts';
import { addDirectories } from './directories/add-directories.ts';
import { people, speakers } from './directories/measure-directories.ts';
import { sayNumber } from './figures.ts';
import { firstView } from './first-view/measure-first-view.ts';
import { help } from './help/measure-help.ts';
import { memory } from './memory.ts';
import type { Bench, Part } from './part.ts';
import { rendering } from './rendering/measure-rendering.ts';
import { printSection, type Section, writeMarkdown } from './report.ts';
import { startScratch } from './scratch.ts';
import { search } from './search/measure-search.ts';
import { suggestions } from './suggestions.ts';
import { trainings } from './trainings/measure-trainings.ts';
import { writing } from './writing.ts';

/**
 * `npm run bench [-- part …] [--sheets N] [--people N] [--sessions N] [--only measure …] [--markdown] [--strict]`: measures the real server on a
 * scratch database of 100,000 sheets, with 20,000 people in each directory. `--markdown` prints the tables of `docs/performance.md`;
 * `--strict` ends with 1 where a target is missed;
 * `--only` takes one measure of `help` or of `trainings` (`measure-help.ts` and `measure-trainings.ts` name them).
 */
const parts: Record<string, Part> = {
  search,
  suggestions,
  speakers,
  people,
  trainings,
  rendering,
  writing,
  'first-view': firstView,
  help,
  memory,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sheets: { type: 'string', default: '100000' },
    people: { type: 'string', default: '20000' },
    sessions: { type: 'string', default: '50000' },
    only: { type: 'string', multiple: true, default: [] },
    markdown: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
});

function chooseParts(): [string, Part][] {
  const unknown = positionals.find((name) => !parts[name]);
  if (unknown !== undefined) {
    const names = Object.keys(parts).join(', ');
    process.stderr.write(`« ${unknown} » n’est pas une partie du banc : ${names}.\n`);
    process.exit(1);
  }
  const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);
  return Object.entries(parts).filter(([name]) => isAsked(name));
}

type Sizes = Pick<Bench, 'size' | 'directorySize' | 'sessionCount' | 'only'>;

async function measure(
  chosen: [string, Part][],
  { size, directorySize, sessionCount, only }: Sizes,
): Promise<Section[]> {
  const scratch = await startScratch();
  try {
    const { url, origin } = await openCorpus(scratch.url, size);
    await addDirectories(url, directorySize);
    process.stderr.write(
      `${sayNumber(size)} fiches, ${sayNumber(directorySize)} intervenants et autant de collègues, ${origin}\n`,
    );
    const sections: Section[] = [];
    for (const [name, { title, run }] of chosen) {
      const database = openDatabase(url);
      try {
        const bench = {
          rootUrl: scratch.url,
          databaseUrl: url,
          database,
          size,
          directorySize,
          sessionCount,
          only,
        };
        const section = { part: name, title, figures: await run(bench) };
        sections.push(section);
        if (!values.markdown) process.stdout.write(printSection(section));
      } finally {
        await database.close();
      }
    }
    return sections;
  } finally {
    await scratch.stop();
  }
}

const chosen = chooseParts();
if (!buildIfStale()) process.exit(1);
const startedAt = performance.now();
const sections = await measure(chosen, {
  size: Number(values.sheets),
  directorySize: Number(values.people),
  sessionCount: Number(values.sessions),
  only: values.only,
});
const minutes = (performance.now() - startedAt) / 60_000;
if (values.markdown) process.stdout.write(`${writeMarkdown(sections)}\n`);
const missed = sections.flatMap(({ figures }) => figures).filter(({ isMet }) => isMet === false);
process.stderr.write(
  `\n${minutes.toFixed(1)} min. ${missed.length === 0 ? 'Toutes les cibles sont tenues.' : `Manqué : ${missed.map(({ what }) => what).join(' ; ')}.`}\n`,
);
process.exit(values.strict && missed.length > 0 ? 1 : 0);
