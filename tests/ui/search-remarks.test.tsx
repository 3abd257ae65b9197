import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';

import { SearchRemarks } from '#app/ui/search-remarks.tsx';

function remark(said: Partial<ComponentProps<typeof SearchRemarks>>): string {
  return renderToStaticMarkup(
    <MemoryRouter>
      <SearchRemarks
        words="reparrer un livre"
        problems={[]}
        corrections={[]}
        found="Sessions"
        none="aucune"
        addressOf={(words) => `/formations?q=${words}`}
        {...said}
      />
    </MemoryRouter>,
  ).replaceAll('\u00A0', ' ');
}

describe('what is said of a search', () => {
  it('is nothing where there is nothing to say', () => {
    expect(remark({})).toBe('');
    expect(remark({ children: [null, false] })).toBe('');
  });

  it('is what was searched instead, and the way to what was typed', () => {
    const html = remark({ corrections: [{ typed: 'reparrer', used: 'réparer' }] });
    expect(html).toContain('Sessions pour <strong>« réparer un livre »</strong>');
    expect(html).toContain('aucune ne dit « reparrer »');
    expect(html).toContain('href="/formations?q=&quot;reparrer un livre&quot;"');
  });

  it('is each filter that was left aside, by its name where it has one', () => {
    const html = remark({
      problems: [
        { name: 'budget', value: 'x', message: 'Non.' },
        { name: 'foo', value: 'bar', message: 'Inconnu.' },
        { name: 'vide', value: '', message: 'Inconnu.' },
      ],
      filterNames: { budget: 'le budget' },
    });
    expect(html).toContain('le budget « x » : Non.');
    expect(html).toContain('<li>« foo=bar » : Inconnu.');
    expect(html).toContain('<li>« vide » : Inconnu.');
  });
});
