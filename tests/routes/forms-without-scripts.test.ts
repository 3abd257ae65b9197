import { expect, test } from 'vitest';

import { gesturesAlone, neverRefused, typedForms } from '#tests/support/forms-to-try.ts';
import { useWeb } from '#tests/support/web.ts';

/** Sent as a browser without scripts sends them: the page comes back, errors beside the fields. */

const web = useWeb();

const placeOf = async (at: (typeof typedForms)[number]['at']) =>
  typeof at === 'string' ? at : await at(web);
const sentTo = async (typed: (typeof typedForms)[number]['typed']) =>
  typeof typed === 'function' ? await typed(web) : typed;

test.each(typedForms)(
  '$route keeps what was typed, and says what is wrong',
  async ({ at, as, typed, wrong }) => {
    const address = await placeOf(at);
    const sent = await sentTo(typed);
    for (const isMultipart of [false, true]) {
      const body = isMultipart ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(sent)) body.append(name, value);
      const answer = await web.ask(address, { method: 'POST', body, as });
      const html = await answer.text();
      expect(answer.status, html.slice(0, 300)).toBe(422);
      expect(answer.headers.get('content-type')).toContain('text/html');
      const field = /<(?:input|textarea|select|fieldset)\b[^>]*aria-invalid="true"[^>]*>/gu;
      const marked = [...html.matchAll(field)].map(([tag]) => tag);
      const isBeside =
        marked.some((tag) => tag.includes(`name="${wrong}"`)) ||
        html.includes(`champ-${wrong}-erreur`);
      expect(isBeside, `no error beside ${wrong}: ${marked.join(' ')}`).toBe(true);
      for (const [name, value] of Object.entries(sent))
        if (value && name !== 'intent' && !/password/iu.test(name)) expect(html).toContain(value);
      for (const [name, value] of Object.entries(sent))
        if (value && /password/iu.test(name)) expect(html).not.toContain(value);
    }
  },
);

test.each(gesturesAlone)(
  '$route says in a sentence why a gesture is refused',
  async ({ at, as, typed, status }) => {
    const answer = await web.send(await placeOf(at), await sentTo(typed), as);
    const html = await answer.text();
    expect(answer.status, html.slice(0, 300)).toBe(status);
    const sentence =
      status === 404
        ? /<h1[^>]*>[^<]{10,}/u
        : /class="avis avis--erreur"[^>]*role="alert"[\s\S]{1,400}?\p{Lu}\p{Ll}[^<]{8,}\./u;
    expect(html).toMatch(sentence);
  },
);

test.each(neverRefused)('%s leads on, whatever is sent', async (route) => {
  const answer = await web.send(`/${route}`, { intent: 'x', theme: 'x', retour: 'x' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/');
});
