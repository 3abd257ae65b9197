import { describe, expect, test } from 'vitest';

import { parseSearchQuery } from '#app/search/query.ts';
import { emptyQuery, writeSearchQuery } from '#app/search/search-query.ts';

const parse = (address: string) => parseSearchQuery(new URLSearchParams(address));

describe('parseSearchQuery', () => {
  test('reads the whole contract, and writes it back the same', () => {
    const address =
      'q=nuit+%22des+%C3%A9toiles%22&theme=sciences&theme=jeu&public=enfants&type=atelier&statut=realise&budget=gratuit&budget_min=10&budget_max=200.5&dept=04&dept=2A&epci=200067437&commune=04070&rayon=30&du=2026-01-01&au=2026-12-31&tri=proche&page=3';
    const { query, problems } = parse(address);
    expect(problems).toEqual([]);
    expect(query).toEqual({
      words: 'nuit "des étoiles"',
      themes: ['sciences', 'jeu'],
      audiences: ['enfants'],
      kinds: ['workshop'],
      states: ['done'],
      brackets: ['free'],
      leastBudgetInEuros: 10,
      mostBudgetInEuros: 200.5,
      departements: ['04', '2A'],
      intercommunalities: ['200067437'],
      commune: '04070',
      radiusInKm: 30,
      from: '2026-01-01',
      until: '2026-12-31',
      sort: 'proche',
      page: 3,
    });
    expect(writeSearchQuery(query).toString()).toBe(address);
  });

  test('takes empty values, as forms send them, for absent ones', () => {
    expect(parse('q=&budget_min=&du=&tri=&commune=%20')).toEqual({
      query: emptyQuery,
      problems: [],
    });
  });

  test.each([
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['page=abc', 'page'],
    ['page=99999999', 'page'],
    ['tri=prix', 'tri'],
    ['tri=proche&tri=recent', 'tri'],
    ['type=Atelier', 'type'],
    ['statut=fini', 'statut'],
    ['budget=cher', 'budget'],
    ['budget_min=-1', 'budget_min'],
    ['budget_min=Infinity', 'budget_min'],
    ['budget_min=100&budget_max=10', 'budget_max'],
    ['dept=4', 'dept'],
    ['dept=04,05', 'dept'],
    ['epci=12', 'epci'],
    ['commune=4070', 'commune'],
    ['rayon=30', 'rayon'],
    ['commune=04070&rayon=0', 'rayon'],
    ['commune=04070&rayon=1e9', 'rayon'],
    ['du=2026-02-30', 'du'],
    ['du=14/03/2026', 'du'],
    ['du=2026-05-01&au=2026-04-01', 'au'],
    ['theme=a%00b', 'theme'],
    ['theme=%3Cscript%3E', 'theme'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['themes=sciences', 'themes'],
    ['__proto__=1', ''],
  ])('leaves %s aside and names it', (address, name) => {
    const { problems } = parse(address);
    expect(problems.map((problem) => problem.name)).toEqual(name ? [name] : []);
    for (const { message } of problems) expect(message).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('what other sites add to our links is nobody’s mistake', () => {
    expect(parse('utm_source=lettre&fbclid=x&q=étoiles').problems).toEqual([]);
    expect(parse('vue=tableau').problems).toHaveLength(1);
    expect(parseSearchQuery(new URLSearchParams('vue=tableau'), ['vue']).problems).toEqual([]);
  });

  test('values beyond forty are told, not searched', () => {
    const address = Array.from({ length: 60 }, (_, n) => `theme=t${n}`).join('&');
    const { query, problems } = parse(address);
    expect(query.themes).toHaveLength(40);
    expect(problems).toHaveLength(20);
  });
});
