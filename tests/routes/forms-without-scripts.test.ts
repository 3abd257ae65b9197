import { expect, test } from 'vitest';

import { useWeb } from '#tests/support/web.ts';

/** Sent as a browser without scripts sends them: the page comes back, errors beside the fields. */

const web = useWeb();
const planetarium = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';
const lullabies = '/fiches/berceuses-pour-regarder-le-ciel';
const draft = '/fiches/cartes-postales-du-pays-concours-d-ecriture';
const lists = '/administration/vocabulaires';

/** The form, what is typed and must be there again, and the field whose error stands beside it. */
const forms: [address: string, as: string | null, typed: Record<string, string>, wrong: string][] =
  [
    ['/connexion', null, { email: 'camille.arobase' }, 'password'],
    ['/inscription', null, { displayName: 'Lou Garance', email: 'lou.arobase' }, 'email'],
    ['/mot-de-passe-oublie', null, { email: 'lou.arobase' }, 'email'],
    ['/compte', 'camille', { displayName: '3', jobTitle: 'Conteuse du soir' }, 'displayName'],
    ['/compte/adresse', 'camille', { email: 'lou.arobase' }, 'email'],
    ['/compte/donnees', 'camille', {}, 'confirmation'],
    ['/compte/jetons', 'camille', { name: '' }, 'name'],
    ['/compte/securite', 'camille', { newPassword: 'court' }, 'password'],
    ['/fiches/nouvelle', 'camille', { title: '', 'carrier.name': 'Atelier du pont' }, 'title'],
    ['/fiches/nouvelle/reprendre', 'camille', { text: '' }, 'text'],
    [planetarium, 'camille', { intent: 'comment', body: '' }, 'body'],
    [`${lullabies}/realise-aussi`, 'camille', { year: '12', advice: 'Plus de chaises.' }, 'year'],
    [`${lullabies}/signaler`, null, { message: 'Rien à redire.' }, 'reason'],
    [`${draft}/equipe`, 'camille', { intent: 'invite', email: 'lou.arobase' }, 'email'],
    ['/administration/synonymes', 'admin', { intent: 'add', terms: 'butaï' }, 'terms'],
    [`${lists}/themes/nouveau`, 'admin', { label: 'N' }, 'label'],
    [
      '/administration/bibliotheques/nouvelle',
      'admin',
      { name: 'Point lecture', kind: 'library', commune: 'Nulle-Part-sur-Durance' },
      'commune',
    ],
    [
      '/administration/bibliotheques/mediatheque-de-forcalquier',
      'admin',
      { name: 'P', kind: 'library', commune: 'Forcalquier (04)' },
      'name',
    ],
    [
      '/bibliotheques/mediatheque-de-forcalquier/modifier',
      'admin',
      { email: 'lou.arobase' },
      'email',
    ],
  ];

test.each(forms)(
  '%s keeps what was typed, and says what is wrong',
  async (address, as, typed, wrong) => {
    for (const isMultipart of [false, true]) {
      const body = isMultipart ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(typed)) body.append(name, value);
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
      for (const [name, value] of Object.entries(typed))
        if (value && name !== 'intent' && !/password/iu.test(name)) expect(html).toContain(value);
      if (typed.newPassword) expect(html).not.toContain(typed.newPassword);
    }
  },
);
