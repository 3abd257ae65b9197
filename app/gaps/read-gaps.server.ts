import { sql } from 'drizzle-orm';

import { listAskedFrom } from '#app/help/list-asked-from.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { speakersAddress } from '#app/speakers/addresses.ts';
import { isProfessional } from '#app/speakers/policy.ts';
import { type Discipline, disciplines, type SpeakerFormat } from '#app/speakers/vocabulary.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { findNotices, isStanding } from './internal/find-notices.server.ts';
import { readReader } from './internal/read-reader.server.ts';
import { canPostNotice } from './policy.ts';

const mostShown = 100;
const mostUnmet = 12;

/**
 * The board: what libraries look for now, those of my département first; for each discipline and
 * département, how many speakers say that they come; what was asked for in vain within a year, and
 * the themes of what was asked of colleagues from its pages.
 * @throws {NotSignedIn}; {NotFound} for who is neither a professional nor a speaker with an account.
 */
export async function readGaps(context: Context) {
  const { db, clock } = context;
  const { reader, own } = await readReader(db, context.actor);
  const today = toIsoDay(clock());
  const [notices, departements, { themes }, counts, unmet, asked] = await Promise.all([
    findNotices(db, { where: isStanding(today), today, limit: mostShown }),
    listDepartements(context),
    listTerms({ db }),
    db.execute<{ discipline: Discipline; code: string; count: number }>(sql`
      select d as discipline, r as code, count(*)::int as count
      from speakers s, unnest(s.disciplines) d, unnest(s.reached_departements) r
      where s.agreed_at is not null group by 1, 2`),
    db.execute<{
      discipline: Discipline | '';
      format: SpeakerFormat | '';
      theme: string;
      departementCode: string;
      times: number;
    }>(sql`
      select discipline, format, theme, departement_code as "departementCode",
        sum(times)::int as times
      from unmet_searches where day >= ${toIsoDay(keptSince('unmetSearch', clock()))}::date
      group by 1, 2, 3, 4 order by 5 desc, 1, 2, 3, 4 limit ${mostUnmet}`),
    listAskedFrom(context, { page: speakersAddress, since: keptSince('unmetSearch', clock()) }),
  ]);
  const { actor } = reader;
  const isNear = (code: string) => Number(code === actor.departementCode);
  return {
    notices: notices
      .map(({ facts, author: _who, ...notice }) => ({
        ...notice,
        departementCode: facts.departementCode,
      }))
      .toSorted((a, b) => isNear(b.departementCode) - isNear(a.departementCode)),
    departements,
    coverage: disciplines
      .filter((discipline) => discipline !== 'other')
      .map((discipline) => ({
        discipline,
        counts: departements.map(
          ({ code }) =>
            counts.find((one) => one.discipline === discipline && one.code === code)?.count ?? 0,
        ),
      })),
    unmet: unmet.map(({ theme, ...asked }) => ({
      ...asked,
      theme: theme && {
        slug: theme,
        label: themes.find(({ slug }) => slug === theme)?.label ?? theme,
      },
    })),
    asked,
    mayPost: canPostNotice(actor),
    isProfessional: isProfessional(actor),
    self: own,
  };
}
export type GapsPage = Awaited<ReturnType<typeof readGaps>>;
