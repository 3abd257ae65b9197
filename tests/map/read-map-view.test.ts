import { desc, eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';

import { readMapView } from '#app/map/read-map-view.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerEntries, registerIndex } from '#db/schema/register.ts';
import { sheets } from '#db/schema/sheets.ts';
import { speakers } from '#db/schema/speakers.ts';
import { type Actor, visitor } from '#app/platform/actor.ts';
import { contextFor } from '#tests/support/community.ts';
import { makeMember } from '#tests/support/member.ts';
import { useDatabase } from '#tests/support/database.ts';
import { buildPlaces, type Places, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
const region = { west: 4.2, south: 42.9, east: 7.8, north: 45.2 };
const everything = { matching: undefined, order: [desc(registerIndex.publishedAt)] };
let places: Places;

function at(latitude: number, longitude: number, communeCode: string | null = null) {
  return { libraryId: null, communeCode, label: '', latitude, longitude };
}

beforeAll(async () => {
  const { db } = database.current;
  places = await buildPlaces(db);
  const publish = (title: string, changes: object, minutesAgo: number) =>
    publishForTest(db, places, {
      title,
      state: 'done',
      publishedAt: new Date(Date.UTC(2026, 10, 20, 12, -minutesAgo)),
      ...changes,
    });
  await publish('Planétarium de poche', { place: at(43.9594, 5.7806, '04088') }, 1);
  await publish('La tête dans les étoiles', { place: at(43.9594, 5.7806, '04088') }, 2);
  await publish('Murder party', { place: at(43.962, 5.783, '04088') }, 3);
  await publish(
    'Siestes sonores',
    {
      place: at(44.5353, 5.8203, '05179'),
      expenses: [{ id: 'e1', item: 'Conteuse', amountInCents: 320_00, note: '' }],
    },
    4,
  );
  await publish('À Lille', { place: at(50.63, 3.06) }, 5);
  await publish('Sans lieu', { place: null }, 6);
  await db.insert(sheets).values({
    slug: 'brouillon',
    draft: { title: 'Secret' } as never,
    draftSavedById: places.authorId,
  });
});

describe('a view of the map', () => {
  it('draws near sheets as one, far ones alone, and lists all those in view', async () => {
    const { sheets: view } = await readMapView(
      contextFor(database.current.db, visitor),
      everything,
      {
        bounds: region,
        zoom: 8,
      },
    );
    expect(view.total).toBe(4);
    expect(view.groups).toMatchObject([{ count: 3, around: 'Forcalquier' }]);
    expect(view.singles.map(({ title, place }) => ({ title, place }))).toEqual([
      { title: 'Siestes sonores', place: 'Veynes\u00A0(05)' },
    ]);
    expect(view.items.map(({ title }) => title)).toEqual([
      'Planétarium de poche',
      'La tête dans les étoiles',
      'Murder party',
      'Siestes sonores',
    ]);
    expect(view.nextPage).toBeNull();
  });

  it('parts them when one comes nearer, down to those at the very same place', async () => {
    const { sheets: view } = await readMapView(
      contextFor(database.current.db, visitor),
      everything,
      { bounds: { west: 5.7, south: 43.9, east: 5.9, north: 44 }, zoom: 16 },
    );
    const { groups, singles, total } = view;
    expect(total).toBe(3);
    expect(groups).toMatchObject([{ count: 2, bounds: { west: 5.7806, east: 5.7806 } }]);
    expect(singles.map(({ title }) => title)).toEqual(['Murder party']);
  });

  it('lists only what is in the very view, though marks are drawn a little beyond', async () => {
    const { sheets: view } = await readMapView(
      contextFor(database.current.db, visitor),
      everything,
      {
        bounds: { west: 5.6, south: 44, east: 6, north: 44.5 },
        zoom: 9,
      },
    );
    expect(view.total).toBe(0);
    expect(view.items).toEqual([]);
    expect(view.singles.map(({ title }) => title)).toEqual(['Siestes sonores']);
  });

  it('counts and draws only what the search matches', async () => {
    const { sheets: view } = await readMapView(
      contextFor(database.current.db, visitor),
      { ...everything, matching: eq(registerIndex.departementCode, '05') },
      { bounds: region, zoom: 8 },
    );
    expect(view).toMatchObject({ total: 1, groups: [], singles: [{ title: 'Siestes sonores' }] });
  });

  it('tells budgets to professionals only', async () => {
    const { db } = database.current;
    const asVisitor = await readMapView(contextFor(db, visitor), everything, {
      bounds: region,
      zoom: 8,
    });
    const asMember = await readMapView(contextFor(db, makeMember()), everything, {
      bounds: region,
      zoom: 8,
    });
    expect(asMember.sheets.singles[0]?.budgetBracket).toBe('from200to500');
    expect(JSON.stringify(asVisitor)).not.toContain('from200to500');
  });

  it('goes on with the list page after page, without drawing again', async () => {
    const { db } = database.current;
    for (let i = 0; i < 20; i++) {
      await publishForTest(db, places, { title: `Suite ${i}`, place: at(44.09, 6.23, '04070') });
    }
    const view = async (page: number) => {
      const look = { bounds: region, zoom: 8, page };
      return (await readMapView(contextFor(db, visitor), everything, look)).sheets;
    };
    const [first, second] = [await view(1), await view(2)];
    expect(first).toMatchObject({ total: 24, nextPage: 2 });
    expect(second).toMatchObject({ total: 24, nextPage: null, groups: [], singles: [] });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(24);
    await db.delete(registerEntries).where(eq(registerEntries.communeCode, '04070'));
  });

  it('shows open libraries as a second layer, only where asked', async () => {
    const { db } = database.current;
    const [closed] = await db
      .insert(libraries)
      .values({ slug: 'fermee', name: 'Fermée', communeCode: '04088', closedAt: new Date() })
      .returning();
    await db
      .update(libraries)
      .set({ latitude: 43.96, longitude: 5.78, pointSource: 'register' })
      .where(inArray(libraries.communeCode, ['04088', '04070']));
    const look = { bounds: region, zoom: 8 };
    const view = (departements: string[]) =>
      readMapView(contextFor(db, visitor), everything, look, {
        layers: ['libraries'],
        departements,
      });
    const without = await readMapView(contextFor(db, visitor), everything, look);
    expect(without).toMatchObject({ libraries: null, speakers: null });
    const all = (await view([])).libraries;
    expect(all).toMatchObject({ total: 2, groups: [{ count: 2 }], singles: [] });
    expect(all?.items.map(({ name }) => name)).toEqual([
      'Bibliothèque municipale, Digne-les-Bains',
      'Médiathèque de Forcalquier',
    ]);
    expect(all?.items.map(({ id }) => id)).not.toContain(closed?.id);
    expect((await view(['05'])).libraries).toMatchObject({ total: 0, items: [] });
  });

  it('shows who agreed to be listed where they live, to everybody the same', async () => {
    const { db } = database.current;
    const [now, born] = [new Date(), { changedAt: new Date(), askedAt: new Date() }];
    const somebody = (slug: string, more: object) => ({
      slug,
      kind: 'person' as const,
      name: slug,
      disciplines: ['author' as const],
      email: `${slug}@intervenants.example`,
      phone: '04 92 00 00 11',
      travelTerms: '0,40 € du kilomètre',
      communeCode: '04088',
      agreedAt: now,
      agreedEmail: 'accord@intervenants.example',
      ...born,
      ...more,
    });
    await db
      .insert(speakers)
      .values([
        somebody('ines', {}),
        somebody('odile', { communeCode: '05179' }),
        somebody('attendue', { agreedAt: null, agreedEmail: null }),
        somebody('sans-commune', { communeCode: null }),
      ]);
    const view = async (actor: Actor, departements: string[] = []) =>
      (
        await readMapView(
          contextFor(db, actor),
          everything,
          { bounds: region, zoom: 8 },
          { layers: ['speakers'], departements },
        )
      ).speakers;
    const seen = await view(visitor);
    expect(seen).toMatchObject({ total: 2, groups: [], nextPage: null });
    expect(seen?.singles.map(({ slug }) => slug).toSorted()).toEqual(['ines', 'odile']);
    expect(seen?.items.map(({ name, place }) => ({ name, place }))).toEqual([
      { name: 'ines', place: 'Auteur·rice, Forcalquier\u00A0(04)' },
      { name: 'odile', place: 'Auteur·rice, Veynes\u00A0(05)' },
    ]);
    expect(await view(makeMember())).toEqual(seen);
    expect(Object.keys(seen?.items[0] ?? {}).toSorted()).toEqual([
      'id',
      'latitude',
      'longitude',
      'name',
      'place',
      'slug',
    ]);
    expect((await view(visitor, ['05']))?.items.map(({ slug }) => slug)).toEqual(['odile']);
  });
});
