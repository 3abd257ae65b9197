import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { readTable } from '#app/platform/read-table.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import { addSpeaker } from '#app/speakers/add-speaker.server.ts';
import { agreeToProfile } from '#app/speakers/agree-to-profile.server.ts';
import { askLink } from '#app/speakers/ask-link.server.ts';
import { claimProfile } from '#app/speakers/claim-profile.server.ts';
import { correctByLink } from '#app/speakers/correct-by-link.server.ts';
import { correctSpeaker } from '#app/speakers/correct-speaker.server.ts';
import { importSpeakers } from '#app/speakers/import-speakers.server.ts';
import type { SpeakerInput } from '#app/speakers/inputs.ts';
import { countSpeakers } from '#app/speakers/internal/count-speakers.server.ts';
import { findSpeakerIds } from '#app/speakers/internal/find-ids.server.ts';
import { resolveSpeakerSearch } from '#app/speakers/internal/resolve-search.server.ts';
import { mergeSpeakers } from '#app/speakers/merge-speakers.server.ts';
import { readAgreement } from '#app/speakers/read-agreement.server.ts';
import { readAgreementForm, readSpeakerForm } from '#app/speakers/read-speaker-form.server.ts';
import { readSheetSpeakers } from '#app/speakers/read-sheet-speakers.server.ts';
import { readSpeaker } from '#app/speakers/read-speaker.server.ts';
import { refuseProfile } from '#app/speakers/refuse-profile.server.ts';
import { reindexSpeakers } from '#app/speakers/reindex-speakers.server.ts';
import { removeSpeaker } from '#app/speakers/remove-speaker.server.ts';
import { searchSpeakers } from '#app/speakers/search-speakers.server.ts';
import { emptySpeakerQuery, type SpeakerQuery } from '#app/speakers/speaker-query.ts';
import { suggestSpeakers } from '#app/speakers/suggest-speakers.server.ts';
import { sweepSpeakers } from '#app/speakers/sweep-speakers.server.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { mails, rateWindows } from '#db/schema/platform.ts';
import { speakerRefusals, speakers } from '#db/schema/speakers.ts';
import { themes } from '#db/schema/vocabularies.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { doJobs, openMailbox, takeToken } from '#tests/support/post-office.ts';

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Person;
let sacha: Person;
let newcomer: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille Roux', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha Giraud', libraryId: place.aptId });
  newcomer = await joinNetwork(db, { name: 'Hugo', isVouched: false });
});

// More people are listed here than somebody lists in a day.
beforeEach(async () => {
  await database.current.db.delete(rateWindows);
});

const outside = (now?: () => Date) => contextFor(database.current.db, visitor, now);
const dayInMs = 86_400_000;
const inDays = (days: number) => () => new Date(Date.now() + days * dayInMs);

let serial = 0;
/** Somebody new each time. */
function somebody(more: Partial<SpeakerInput> = {}) {
  serial += 1;
  return {
    kind: 'person',
    name: `Inès Marcadet ${serial}`,
    email: `ines-${serial}@intervenants.example`,
    disciplines: ['scientist', 'author'],
    formats: ['workshop'],
    languages: ['fr'],
    themeIds: [place.themeId],
    commune: 'Forcalquier',
    departementCodes: ['04'],
    technicalNeeds: 'Une prise dédiée à la soufflerie.',
    fees: [{ format: 'workshop', unit: 'halfDay', amount: '308,01', covers: 'deux ateliers' }],
    phone: '04 92 00 00 11',
    isSomebodyElse: true,
    ...more,
  } satisfies SpeakerInput & { isSomebodyElse: boolean };
}

/** Lists somebody and takes the link that they receive. */
async function list(input: ReturnType<typeof somebody>, by = camille) {
  const { slug } = await addSpeaker(by.context, input);
  const token = await takeToken(database.current.db, input.email, '/intervenants/accord/');
  return { slug, token };
}

async function agreed(more: Partial<SpeakerInput> = {}) {
  const input = somebody(more);
  const made = await list(input);
  await agreeToProfile(outside(), { token: made.token, revision: 1 });
  return { ...made, input };
}

const search = (person: Person | null, more: Partial<SpeakerQuery>) =>
  searchSpeakers(person?.context ?? outside(), { query: { ...emptySpeakerQuery, ...more } });
const slugs = ({ items }: { items: { slug: string }[] }) => items.map(({ slug }) => slug);

describe('listed', () => {
  test('until they agree: an entry for professionals, all of it for who wrote it, nothing outside', async () => {
    const input = somebody();
    const { slug } = await list(input);
    await expect(readSpeaker(outside(), { slug })).rejects.toThrow(NotFound);
    await expect(readSpeaker(newcomer.context, { slug })).rejects.toThrow(NotFound);
    const entry = await readSpeaker(sacha.context, { slug });
    expect(entry.speaker).toMatchObject({
      name: input.name,
      said: null,
      terms: null,
      contact: { email: input.email },
    });
    const own = await readSpeaker(camille.context, { slug });
    expect(own.speaker.terms?.fees).toMatchObject([
      { amountInCents: 308_01, covers: 'deux ateliers' },
    ]);
    const [row] = await database.current.db.select().from(speakers).where(eq(speakers.slug, slug));
    expect(row?.searchText).toBe('');
    expect(row?.reachedDepartements).toEqual([]);
  });

  test('no search, filter or count tells more of an entry than its name and discipline', async () => {
    const input = somebody({ name: 'Zéphyrin Baudrillot' });
    const { slug } = await list(input);
    expect(slugs(await search(null, { words: 'Baudrillot' }))).toEqual([]);
    expect((await search(null, { words: 'Baudrillott' })).corrections).toEqual([]);
    expect(slugs(await search(sacha, { words: 'Baudrillot' }))).toEqual([slug]);
    expect(slugs(await search(sacha, { words: 'Baudrillot', disciplines: ['author'] }))).toEqual([
      slug,
    ]);
    for (const more of [
      { formats: ['workshop'] as const },
      { themes: ['sciences'] },
      { departements: ['04'] },
      { brackets: ['low'] as const },
      { reach: '04088' },
    ])
      expect(
        slugs(await search(sacha, { words: 'Baudrillot', ...more } as Partial<SpeakerQuery>)),
        JSON.stringify(more),
      ).toEqual([]);
    const { facets } = await search(sacha, { words: 'Baudrillot' });
    expect(facets.discipline.map(({ value }) => value)).toEqual(['auteur', 'scientifique']);
    expect(facets.format).toEqual([]);
    expect(facets.tarif).toEqual([]);
    expect(slugs(await search(sacha, { words: 'Baudrillot soufflerie' }))).toEqual([]);
  });

  test('is refused with a sentence beside each field; nothing is written', async () => {
    const { db } = database.current;
    const before = await db.$count(speakers);
    const wrong = addSpeaker(
      camille.context,
      somebody({
        name: 'I',
        disciplines: [],
        siret: '73282932000075',
        commune: 'Nulle-Part',
        email: 'ines.arobase',
        fees: [{ amount: 'beaucoup' }],
      }),
    );
    await expect(wrong).rejects.toMatchObject({
      fields: {
        name: [expect.any(String)],
        disciplines: [expect.any(String)],
        siret: [expect.stringContaining('SIRET')],
        email: [expect.any(String)],
        'fees.0.format': [expect.any(String)],
        'fees.0.amount': [expect.stringContaining('308,01')],
      },
    });
    await expect(
      addSpeaker(camille.context, somebody({ commune: 'Nulle-Part', radiusInKm: 30 })),
    ).rejects.toThrow(InvalidInput);
    await expect(addSpeaker(newcomer.context, somebody())).rejects.toThrow(Forbidden);
    expect(await db.$count(speakers)).toBe(before);
  });

  test('twice at the same moment by two libraries: once', async () => {
    const input = somebody();
    const both = await Promise.allSettled([
      addSpeaker(camille.context, input),
      addSpeaker(sacha.context, { ...input, name: input.name.toUpperCase() }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict) as Conflict,
    });
    expect(await openMailbox(database.current.db, input.email)).toHaveLength(1);
  });
});

describe('agreement', () => {
  test('they read all of it, correct a fee, agree to what stands; then everybody finds them', async () => {
    const input = somebody();
    const { slug, token } = await list(input);
    const { speaker, revision } = await readAgreement(outside(), token);
    expect(speaker.terms?.fees[0]?.amountInCents).toBe(308_01);
    const { form } = await readAgreementForm(outside(), token);
    await correctByLink(outside(), {
      token,
      revision,
      form: { ...form, 'fees.0.amount': '350', presentation: '## Le ciel\n\nDes constellations.' },
    });
    await expect(agreeToProfile(outside(), { token, revision })).rejects.toThrow(Conflict);
    await agreeToProfile(outside(), { token, revision: revision + 1 });
    const seen = await readSpeaker(outside(), { slug });
    expect(seen.speaker).toMatchObject({ terms: null, contact: null });
    expect(seen.speaker.said?.technicalNeeds).toContain('soufflerie');
    const pro = await readSpeaker(sacha.context, { slug });
    expect(pro.speaker.terms?.fees[0]?.amountInCents).toBe(350_00);
    expect(slugs(await search(null, { words: `constelation ${serial}` }))).toContain(slug);
    await expect(
      correctSpeaker(camille.context, { slug, revision: 2, form: { ...form, headline: 'Autre' } }),
    ).rejects.toThrow(Forbidden);
  });

  test('the document of the live editor is kept as it is; what is broken, illustrated or too long is told', async () => {
    const { slug } = await list(somebody());
    const { form } = await readSpeakerForm(camille.context, { slug });
    const write = (revision: number, document: string) =>
      correctSpeaker(camille.context, {
        slug,
        revision,
        form: { ...form, presentation: '', 'presentation.doc': document },
      });
    const paragraph = (text: string, marks?: { type: string }[]) =>
      ({ type: 'paragraph', content: [{ type: 'text', text, ...(marks && { marks }) }] }) as const;
    const document = {
      type: 'doc',
      content: [paragraph('Des constellations.', [{ type: 'bold' }])],
    };
    await write(1, JSON.stringify(document));
    const again = await readSpeakerForm(camille.context, { slug });
    expect(JSON.parse(String(again.form['presentation.doc']))).toEqual(document);
    const image = { type: 'image', attrs: { fileId: place.themeId, alt: '' } };
    for (const [refused, sentence] of [
      ['{"type":"doc"', /abîmé/u],
      [JSON.stringify({ type: 'doc', content: [image] }), /une image/u],
      [JSON.stringify({ type: 'doc', content: [paragraph('a'.repeat(20_001))] }), /20.000/u],
    ] as const) {
      const refusal = await write(2, refused).catch((cause: unknown) => cause);
      expect(refusal).toBeInstanceOf(InvalidInput);
      expect((refusal as InvalidInput).fields.presentation?.[0]).toMatch(sentence);
    }
    await write(2, 'null');
    expect((await readSpeakerForm(camille.context, { slug })).form.presentation).toBe('');
  });

  test('twice at the same moment: once, and one letter', async () => {
    const input = somebody();
    const { slug, token } = await list(input);
    const [one, two] = await Promise.all([
      agreeToProfile(outside(), { token, revision: 1 }),
      agreeToProfile(outside(), { token, revision: 1 }),
    ]);
    expect([one.slug, two.slug]).toEqual([slug, slug]);
    const kept = (await openMailbox(database.current.db, input.email)).filter(
      ({ kind }) => kind === 'speaker-kept',
    );
    expect(kept).toHaveLength(1);
  });

  test('agreeing while it is being corrected: never to a text that was not read', async () => {
    const { slug, token } = await list(somebody());
    const { form } = await readAgreementForm(outside(), token);
    const corrected = { slug, revision: 1, form: { ...form, headline: 'Tout autre chose' } };
    await Promise.allSettled([
      agreeToProfile(outside(), { token, revision: 1 }),
      correctSpeaker(camille.context, corrected),
    ]);
    const [row] = await database.current.db.select().from(speakers).where(eq(speakers.slug, slug));
    expect(row?.agreedAt === null).toBe(row?.headline === 'Tout autre chose');
  });

  test('refused: everything goes, and nobody lists them again, by whatever mark', async () => {
    const { db } = database.current;
    const input = somebody({ siret: '732 829 320 00074' });
    const { slug, token } = await list(input);
    await refuseProfile(outside(), { token });
    await expect(readSpeaker(camille.context, { slug })).rejects.toThrow(NotFound);
    await expect(readAgreement(outside(), token)).rejects.toThrow(NotFound);
    const said: string[] = [];
    for (const again of [
      somebody({ email: input.email.toUpperCase() }),
      somebody({ siret: '73282932000074' }),
      somebody({ name: input.name.toLowerCase() }),
    ])
      await addSpeaker(sacha.context, again).catch((error: Error) => said.push(error.message));
    expect(said).toHaveLength(3);
    expect(new Set(said).size).toBe(1);
    const kept = await db.select().from(speakerRefusals);
    expect(JSON.stringify(kept)).not.toMatch(/ines|73282932000074|marcadet/iu);
    const [row] = await db.execute<{ found: boolean }>(sql`
      select exists (select from speakers where name = ${input.name}) as found`);
    expect(row?.found).toBe(false);
    // A namesake elsewhere is somebody else.
    await addSpeaker(sacha.context, somebody({ name: input.name, commune: 'Apt' }));
    const deeds = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'refuse-profile'));
    expect(JSON.stringify(deeds)).not.toMatch(/marcadet|@/iu);
  });

  test('taken back at any time, by the link that came with it or by another one', async () => {
    const { slug, input } = await agreed();
    const { db } = database.current;
    await askLink(outside(), { slug, email: 'somebody@else.example' });
    expect(await openMailbox(db, 'somebody@else.example')).toEqual([]);
    await askLink(outside(), { slug, email: input.email.toUpperCase() });
    const token = await takeToken(db, input.email.toUpperCase(), '/intervenants/accord/');
    await refuseProfile(outside(), { token });
    await expect(readSpeaker(sacha.context, { slug })).rejects.toThrow(NotFound);
    await expect(addSpeaker(camille.context, input)).rejects.toThrow(Conflict);
  });

  test('without an answer: reminded once after twenty days, gone after thirty', async () => {
    const { db } = database.current;
    const input = somebody();
    const { slug, token } = await list(input);
    const kept = await agreed();
    expect(await sweepSpeakers(outside(inDays(19)))).toMatchObject({ reminded: 0 });
    await sweepSpeakers(outside(inDays(21)));
    expect(await sweepSpeakers(outside(inDays(22)))).toMatchObject({ reminded: 0 });
    const letters = await db.select().from(mails).where(eq(mails.recipient, input.email));
    expect(letters.filter(({ subject }) => subject.startsWith('Rappel'))).toHaveLength(1);
    expect(letters).toHaveLength(2);
    await readSpeaker(camille.context, { slug });
    await sweepSpeakers(outside(inDays(31)));
    await expect(readSpeaker(camille.context, { slug })).rejects.toThrow(NotFound);
    await expect(readAgreement(outside(), token)).rejects.toThrow(NotFound);
    await readSpeaker(outside(), { slug: kept.slug });
    // Silence is not a refusal.
    await addSpeaker(camille.context, input);
  });
});

describe('found', () => {
  test('by place within reach: a département, an EPCI, a circle', async () => {
    const { db } = database.current;
    await db.execute(sql`insert into intercommunalities (code, name, kind)
      values ('200000001', 'CC Pays d’Essai', 'CC')`);
    await db.execute(sql`update communes set intercommunality_code = '200000001',
      latitude = 43.876, longitude = 5.396 where code = '84003'`);
    const area = { departementCodes: [] as string[], radiusInKm: null };
    const whole = await agreed({ ...area, departementCodes: ['84'] });
    const group = await agreed({ ...area, intercommunalities: ['cc pays d’essai'] });
    // Forcalquier to Apt: some 32 km.
    const near = await agreed({ ...area, radiusInKm: 35 });
    const far = await agreed({ ...area, radiusInKm: 25 });
    const found = slugs(
      await searchSpeakers(outside(), {
        query: { ...emptySpeakerQuery, reach: '84003' },
        limit: 100,
      }),
    );
    for (const { slug } of [whole, group, near]) expect(found).toContain(slug);
    expect(found).not.toContain(far.slug);
    const { problems } = await search(null, { reach: '99999' });
    expect(problems).toMatchObject([{ name: 'vers' }]);
  });

  test('by fee, which visitors may not even ask', async () => {
    const { slug } = await agreed({ fees: [{ format: 'talk', unit: 'day', amount: '900' }] });
    expect(slugs(await search(sacha, { brackets: ['high'] }))).toContain(slug);
    const asked = await search(null, { brackets: ['high'] });
    expect(asked.problems).toMatchObject([{ name: 'tarif' }]);
    expect(asked.facets.tarif).toEqual([]);
  });

  test('each facet is counted without its own choices', async () => {
    const { facets, total } = await search(sacha, { formats: ['workshop'] });
    const counts = Object.fromEntries(facets.format.map(({ value, count }) => [value, count]));
    expect(counts.atelier).toBe(total);
    expect(counts.atelier).toBeGreaterThan(0);
    expect(facets.theme.find(({ value }) => value === 'sciences')?.count).toBe(total);
  });

  test('what is kept for searches is what a plain reading gives: fees, names, counts', async () => {
    const fees = (...amounts: string[]) =>
      amounts.map((amount) => ({ format: 'talk' as const, unit: 'day' as const, amount }));
    const { slug } = await agreed({ name: 'Émile Àrdent', fees: fees('420', '120') });
    const ofSpeaker = sql`speaker_id = (select id from speakers where slug = ${slug})`;
    const lowest = async () => {
      const [row] = await database.current.db
        .select({ lowest: speakers.lowestFeeInCents, sortName: speakers.sortName })
        .from(speakers)
        .where(eq(speakers.slug, slug));
      return row;
    };
    expect(await lowest()).toEqual({ lowest: 120_00, sortName: 'emile ardent' });
    const { db } = database.current;
    await db.execute(sql`update speaker_fees set amount_in_cents = 20000
      where ${ofSpeaker} and amount_in_cents = 12000`);
    expect(await lowest()).toMatchObject({ lowest: 200_00 });
    await db.execute(sql`delete from speaker_fees where ${ofSpeaker}`);
    expect(await lowest()).toMatchObject({ lowest: null });

    const plain = await db.execute<{ family: string; key: string; count: number }>(sql`
      select 'discipline' as family, v as key, count(*)::int as count
        from speakers, unnest(disciplines) v group by 2
      union all select 'format', v, count(*)::int from speakers, unnest(formats) v
        where agreed_at is not null group by 2
      union all select 'theme', v::text, count(*)::int from speakers, unnest(theme_ids) v
        where agreed_at is not null group by 2
      union all select 'departement', v, count(*)::int
        from speakers, unnest(reached_departements) v group by 2`);
    const asked = { query: emptySpeakerQuery };
    const resolved = await resolveSpeakerSearch(sacha.context, asked);
    const counts = await countSpeakers(db, resolved);
    const names = ['discipline', 'format', 'theme', 'departement'] as const;
    const told = names.flatMap((family) =>
      [...counts[family]].map(([key, count]) => `${family} ${key} ${count}`),
    );
    expect(told.toSorted()).toEqual(
      plain.map(({ family, key, count }) => `${family} ${key} ${count}`).toSorted(),
    );
    const inOrder = await db.execute<{ id: string }>(sql`select id from speakers
      order by agreed_at is null, public.fold(name) collate "C", id limit 100`);
    const found = await findSpeakerIds(db, resolved, { limit: 100 });
    expect(found).toEqual(inOrder.map(({ id }) => id));
  });

  test('by a theme of another name', async () => {
    const { db } = database.current;
    const { slug } = await agreed({ name: 'Ophélie Vasquin' });
    await db.update(themes).set({ label: 'Herboristerie' }).where(eq(themes.id, place.themeId));
    await reindexSpeakers(outside(), { themeId: place.themeId });
    expect(slugs(await search(null, { words: 'herboristerie Vasquin' }))).toEqual([slug]);
  });
});

describe('named by sheets', () => {
  const content = (names: string[], more: Partial<SheetContent> = {}) =>
    wholeContent(place, {
      title: `Soirée ${names.join(' et ')} ${crypto.randomUUID().slice(0, 6)}`,
      speakers: names.map((name, i) => ({ id: `s${i}`, name, role: '' })),
      ...more,
    });
  const publish = async (sheet: SheetContent) => {
    const { sheetId } = await createSheet(camille.context, { content: sheet });
    await publishSheet(camille.context, { sheetId });
    await doJobs(database.current.db);
    return sheetId;
  };
  const titles = async (slug: string, person: Person | null = null) =>
    (await readSpeaker(person?.context ?? outside(), { slug })).comings.map(({ title }) => title);

  test('by picking them: the profile shows the sheet, the sheet leads to the profile', async () => {
    const { slug, input } = await agreed();
    const open = content([input.name.toUpperCase(), 'Un club local']);
    const sheetId = await publish(open);
    expect(await titles(slug)).toEqual([open.title]);
    const names = open.speakers.map(({ name }) => name);
    expect(await readSheetSpeakers(outside(), { sheetId, names })).toEqual({
      [input.name.toUpperCase()]: `/intervenants/${slug}`,
    });
    expect(await readSheetSpeakers(outside(), { sheetId, names: ['Un club local'] })).toEqual({});
    await withdrawSheet(camille.context, { sheetId });
    await doJobs(database.current.db);
    expect(await titles(slug)).toEqual([]);
  });

  test('between professionals: who came is not told outside by the other side', async () => {
    const { slug, input } = await agreed();
    const kept = content([input.name]);
    kept.visibility = { ...kept.visibility, speakers: 'professional' };
    await publish(kept);
    expect(await titles(slug)).toEqual([]);
    expect(await titles(slug, sacha)).toEqual([kept.title]);
  });

  test('before they are listed too; a name that two bear says neither', async () => {
    const input = somebody();
    const sheet = content([input.name]);
    await publish(sheet);
    const { slug, token } = await list(input);
    await agreeToProfile(outside(), { token, revision: 1 });
    await doJobs(database.current.db);
    expect(await titles(slug)).toEqual([sheet.title]);
    const shared = somebody();
    const twin = somebody({ name: shared.name });
    for (const one of [shared, twin]) {
      const made = await list(one);
      await agreeToProfile(outside(), { token: made.token, revision: 1 });
    }
    const sheetId = await publish(content([shared.name]));
    expect(await readSheetSpeakers(outside(), { sheetId, names: [shared.name] })).toEqual({});
  });

  test('who looks like somebody listed is shown first', async () => {
    const { slug, input } = await agreed({
      name: 'Barnabé Quintrand',
      links: ['https://quintrand.example/'],
    });
    const again = (more: Partial<SpeakerInput>) =>
      addSpeaker(sacha.context, { ...somebody(more), isSomebodyElse: false });
    for (const more of [
      { name: 'Barnabe Quintran' },
      { name: 'Compagnie du Quai', links: ['http://www.quintrand.example/spectacles'] },
    ])
      await expect(again(more), more.name).rejects.toMatchObject({
        suggestions: { isSomebodyElse: [{ id: slug }] },
      });
    expect((await suggestSpeakers(sacha.context, { words: 'quintr' }))[0]).toMatchObject({
      id: slug,
      label: input.name,
    });
    expect(await suggestSpeakers(newcomer.context, { words: 'quintr' })).toHaveLength(1);
  });

  test('made one by the referent: every sheet and address follow, and two ways at once', async () => {
    const { db } = database.current;
    const nora = await joinNetwork(db, {
      name: 'Nora Belkacem',
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    });
    const [one, two] = [await agreed(), await agreed()];
    const sheets = [content([one.input.name]), content([two.input.name])];
    for (const sheet of sheets) await publish(sheet);
    await expect(
      mergeSpeakers(camille.context, { slug: one.slug, into: two.slug }),
    ).rejects.toThrow(Forbidden);
    const both = await Promise.allSettled([
      mergeSpeakers(nora.context, { slug: one.slug, into: two.slug }),
      mergeSpeakers(nora.context, { slug: two.slug, into: one.slug }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const seen = await Promise.all([one, two].map(({ slug }) => readSpeaker(outside(), { slug })));
    expect(seen[0]?.speaker.slug).toBe(seen[1]?.speaker.slug);
    expect(seen[0]?.comings).toHaveLength(2);
    const waiting = await list(somebody());
    await expect(
      mergeSpeakers(nora.context, { slug: seen[0]?.speaker.slug ?? '', into: waiting.slug }),
    ).rejects.toThrow(Conflict);
  });
});

describe('claimed', () => {
  test('by the account of the address that agreed, once; kept up to date; let go with the account', async () => {
    const { db } = database.current;
    const theirs = await joinNetwork(db, { name: 'Ines', isVouched: false });
    const { slug } = await agreed({ email: theirs.email });
    await expect(claimProfile(sacha.context, { slug })).rejects.toThrow(Forbidden);
    const unproved = await joinNetwork(db, { name: 'Tina', isVerified: false });
    const other = await agreed({ email: unproved.email });
    await expect(claimProfile(unproved.context, { slug: other.slug })).rejects.toThrow(Forbidden);
    expect((await readSpeaker(theirs.context, { slug })).can).toMatchObject({
      claim: true,
      correct: false,
    });
    await Promise.all([
      claimProfile(theirs.context, { slug }),
      claimProfile(theirs.context, { slug }),
    ]);
    const deeds = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'claim-profile'));
    expect(deeds).toHaveLength(1);
    const own = await readSpeaker(theirs.context, { slug });
    expect(own.can).toMatchObject({ claim: false, correct: true, remove: true });
    expect(own.speaker.terms?.fees).toHaveLength(1);
    const { form, revision } = await readSpeakerForm(theirs.context, { slug });
    await correctSpeaker(theirs.context, {
      slug,
      revision,
      form: { ...form, headline: 'Astronome de poche' },
    });
    expect((await readSpeaker(outside(), { slug })).speaker.said?.headline).toBe(
      'Astronome de poche',
    );
    // Their own fees, not those of the others.
    const colleague = await agreed();
    expect((await readSpeaker(theirs.context, { slug: colleague.slug })).speaker.terms).toBeNull();
  });

  test('once it is somebody’s, the other is told; withdrawn by its speaker, nobody lists them again', async () => {
    const { db } = database.current;
    const [one, two] = await Promise.all(['Ines', 'Inès'].map((name) => joinNetwork(db, { name })));
    const { slug } = await agreed({ email: one!.email });
    await claimProfile(one!.context, { slug });
    // The address went from one account to the other since.
    await db.execute(sql`update speakers set agreed_email = ${two!.email} where slug = ${slug}`);
    await expect(claimProfile(two!.context, { slug })).rejects.toThrow(Conflict);
    await removeSpeaker(one!.context, { slug });
    await expect(readSpeaker(sacha.context, { slug })).rejects.toThrow(NotFound);
    await expect(addSpeaker(camille.context, somebody({ email: one!.email }))).rejects.toThrow(
      Conflict,
    );
  });
});

describe('a list brought from a spreadsheet', () => {
  const columns = 'nom;courriel;disciplines;formats;themes;commune;presentation;siret;propose par';
  const bring = (rows: string[], write = true) =>
    importSpeakers(
      { db: database.current.db, clock: () => new Date(), appUrl: 'http://localhost' },
      readTable(new TextEncoder().encode([columns, ...rows].join('\r\n'))),
      { write },
    );
  const outcomes = async (rows: string[], write = true) =>
    (await bring(rows, write)).lines.map(({ outcome }) => outcome);

  test('is tried, then each is written to; twice, nothing changes', async () => {
    const { db } = database.current;
    const file = [
      `Zéphirine Quillac;zephirine@intervenants.example;conteur·se, Arts plastiques, photographie, Licorne;Spectacle;;Forcalquier (04);Contes;;${camille.email.toUpperCase()}`,
      `Ombeline Vasterne;ombeline@intervenants.example;Auteur·rice;;;;;;${sacha.email}`,
    ];
    const before = await db.$count(speakers);
    expect(await outcomes(file, false)).toEqual(['created', 'created']);
    expect(await db.$count(speakers)).toBe(before);
    const [first] = (await bring(file)).lines;
    expect(first).toMatchObject({
      line: 2,
      outcome: 'created',
      warnings: ['disciplines\u00A0: «\u00A0Licorne\u00A0» n’est pas dans la liste.'],
    });
    const [letter, ...more] = await openMailbox(db, 'zephirine@intervenants.example');
    expect(letter?.plain).toContain('Camille Roux');
    expect(more).toEqual([]);
    const [row] = await db.select().from(speakers).where(eq(speakers.name, 'Zéphirine Quillac'));
    expect(row).toMatchObject({
      agreedAt: null,
      createdById: camille.userId,
      communeCode: '04088',
      disciplines: ['storyteller', 'visualArtist'],
      formats: ['show'],
    });
    expect(await outcomes(file)).toEqual(['unchanged', 'unchanged']);
    expect(await db.$count(speakers)).toBe(before + 2);
    expect(await openMailbox(db, 'zephirine@intervenants.example')).toHaveLength(1);
  });

  test('refuses who refused, who nobody proposes, what is wrong; leaves whoever looks like somebody', async () => {
    const { db } = database.current;
    const { slug, token } = await list(somebody({ name: 'Philibert Courtenelle' }));
    const seen = await db.select().from(speakers).where(eq(speakers.slug, slug));
    await refuseProfile(outside(), { token });
    const line = (name: string, email: string, more = ';;;;', by = camille.email) =>
      `${name};${email};Auteur·rice;${more};${by}`;
    await list(somebody({ name: 'Hermance Bouvardier' }));
    const { lines } = await bring([
      line('Philibert Courtenelle', seen[0]!.email),
      line('Hermance Bouvardié', 'hermance@autre.example'),
      line('Wilfrid Astorgue', 'wilfrid@intervenants.example', ';;;;', newcomer.email),
      line('Wilfride Tancarville', 'pas-une-adresse'),
      line('Gontran Espelosin', 'gontran@intervenants.example', ';;;;123'),
      line('Gontran Espelosin', 'gontran@intervenants.example'),
    ]);
    expect(lines.map(({ outcome, notes }) => `${outcome} ${notes.join(' ')}`)).toEqual([
      expect.stringMatching(/^refused .*ne souhaite pas figurer/u),
      expect.stringMatching(/^unchanged ressemble à Hermance Bouvardier/u),
      expect.stringMatching(/^refused propose par/u),
      expect.stringMatching(/^refused courriel/u),
      expect.stringMatching(/^refused siret/u),
      expect.stringMatching(/^refused Ce nom est déjà à la ligne 6/u),
    ]);
  });
});
