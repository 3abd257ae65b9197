import { expect, type Page } from '@playwright/test';

import { toIsoDay } from '#app/ui/format.ts';
import { test } from '#tests/support/journey.ts';
import { openLetter } from '#tests/support/letters.ts';
import { endOffer, fillSession, holdSession } from '#tests/support/move-session.ts';
import { comeBack, openOwnLine } from '#tests/support/own-line.ts';
import { signIn } from '#tests/support/sign-in.ts';

test.describe.configure({ timeout: 150_000 });

const training = '/formations/le-jeu-de-societe-en-bibliotheque';
const title = 'Le jeu de société en bibliothèque';
const day = (inDays: number) => toIsoDay(Date.now() + inDays * 86_400_000);
const camilleOf = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Camille Roux' });

/** Announced by Nora: two half-days, ten places, of which two are kept for the 04. */
async function announce(nora: Page): Promise<string> {
  await nora.goto(`${training}/sessions/nouvelle`);
  const fill = (name: string, value: string) => nora.locator(`[name="${name}"]`).fill(value);
  for (const [row, from, to] of [
    [0, '09:00', '12:00'],
    [1, '13:30', '16:30'],
  ] as const) {
    await fill(`sittings.${row}.day`, day(200));
    await fill(`sittings.${row}.from`, from);
    await fill(`sittings.${row}.to`, to);
    await nora.locator(`[name="sittings.${row}.placeKind"]`).selectOption('remote');
  }
  await fill('quota', '10');
  await fill('registrationOpensOn', day(-1));
  await fill('registrationClosesOn', day(190));
  await fill('reserves.04', '2');
  await nora.getByLabel('Demander l’accord de la hiérarchie').check();
  await nora.getByRole('button', { name: 'Préparer la session' }).click();
  await nora.getByRole('button', { name: 'Annoncer la session' }).click();
  await expect(nora.getByText('La session est annoncée.')).toBeVisible();
  const session = nora.locator('.session').filter({ hasText: '2 gardées pour le 04' });
  await expect(session).toContainText('10 places restantes sur 10');
  return (await session.getAttribute('id'))?.replace('session-', '') ?? '';
}

async function register(page: Page, sessionId: string, button: string, superior: string) {
  await page.goto(`${training}/sessions/${sessionId}/inscription`);
  await page.getByLabel('Courriel de votre responsable').fill(superior);
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/mes-inscriptions/u);
}

/** Where somebody’s request for this session stands. */
const placeOf = (page: Page, sessionId: string) =>
  page.locator('.filet > li').filter({ has: page.locator(`a[href*="${sessionId}"]`) });

async function waitForPlace(page: Page, sessionId: string, words: string) {
  await expect(async () => {
    await page.goto('/formations/mes-inscriptions');
    await expect(placeOf(page, sessionId)).toContainText(words, { timeout: 1000 });
  }).toPass();
}

test('a session lives: announced, agreed to, full, given on, attended without network, certified, judged, counted', async ({
  browser,
  baseURL,
}) => {
  const open = async (who: string) => {
    const page = await (await browser.newContext({ baseURL })).newPage();
    if (who) await signIn(page, who);
    return page;
  };
  const nora = await open('nora');
  const sessionId = await announce(nora);

  // Her superior, who has no account, agrees by the link of a mail.
  const camille = await open('camille');
  const superior = 'responsable.forcalquier@exemple.fr';
  await register(camille, sessionId, 'Envoyer la demande', superior);
  await expect(placeOf(camille, sessionId)).toContainText('En attente de validation');
  const visitor = await open('');
  await openLetter(visitor, {
    to: superior,
    subject: `Camille Roux demande à suivre «\u00A0${title}\u00A0»`,
  });
  const link = visitor.getByRole('main').locator('a[href*="/formations/accord/"]').first();
  await visitor.goto((await link.getAttribute('href')) ?? '');
  await visitor.getByRole('button', { name: 'Je donne mon accord' }).click();
  await expect(visitor.getByText('Merci, la place est confirmée.')).toBeVisible();
  await waitForPlace(camille, sessionId, 'Inscription confirmée');

  // Full: two wait. A place given back goes to the first, who does not answer, then to the second.
  await fillSession(sessionId);
  const sacha = await open('sacha');
  await register(sacha, sessionId, 'Entrer en liste d’attente', 'apt@exemple.fr');
  const yves = await open('yves.imbert');
  await register(yves, sessionId, 'Entrer en liste d’attente', 'veynes@exemple.fr');
  await nora.goto('/formations/mes-inscriptions');
  const given = placeOf(nora, sessionId).filter({ hasText: 'Personne 4' });
  await given.getByRole('button', { name: 'Annuler ma demande' }).click();
  await waitForPlace(sacha, sessionId, 'Place proposée');
  await yves.goto('/formations/mes-inscriptions');
  await expect(placeOf(yves, sessionId)).toContainText('Liste d’attente');
  await endOffer(sessionId);
  await waitForPlace(yves, sessionId, 'Place proposée');
  await placeOf(yves, sessionId).getByRole('button', { name: 'Je la prends' }).click();
  await expect(placeOf(yves, sessionId)).toContainText('En attente de validation');
  await waitForPlace(sacha, sessionId, 'Sans réponse à temps');

  // The day has come. On a phone, without network: Camille is there.
  const year = await holdSession(sessionId, 'camille@demo.example');
  const line = await openOwnLine(baseURL ?? '');
  const viewport = { width: 390, height: 844 };
  const phone = await (await browser.newContext({ baseURL: line.origin, viewport })).newPage();
  await signIn(phone, 'nora');
  await phone.goto(`${training}/sessions/${sessionId}/presence`);
  await expect(camilleOf(phone)).toBeVisible();
  await expect
    .poll(() =>
      phone.evaluate(async () => {
        await navigator.serviceWorker.ready;
        const kept = await (await caches.open('rpbs-presence')).keys();
        return kept.filter(({ url }) => url.includes('/presence/')).length;
      }),
    )
    .toBeGreaterThan(1);
  line.cut();
  await camilleOf(phone).getByRole('button', { name: 'Présent·e' }).click();
  await phone.reload();
  await expect(camilleOf(phone)).toContainText('À envoyer');
  await expect(phone.getByRole('status').filter({ hasText: 'présence à envoyer' })).toBeVisible();
  await comeBack(line, phone);
  await expect(camilleOf(phone)).toContainText('Noté par Nora Belkacem');
  line.close();

  // Certificates: hers is checked by anybody.
  await nora.goto(`${training}/sessions/${sessionId}/attestations`);
  await nora.getByRole('button', { name: /^Délivrer 9 attestations/u }).click();
  await expect(nora.getByRole('row').filter({ hasText: 'Camille Roux' })).toContainText('Délivrée');
  await camille.goto('/formations/mes-inscriptions');
  const mine = placeOf(camille, sessionId);
  const proof = mine.getByRole('link', { name: 'Voir ce que lit qui la vérifie' });
  const code = (await proof.getAttribute('href'))?.split('/').at(-1) ?? '';
  await visitor.goto('/formations/attestations');
  await visitor.getByLabel('Code de l’attestation').fill(code);
  await visitor.getByRole('button', { name: 'Vérifier' }).click();
  await expect(visitor.getByText('Cette attestation est valable.')).toBeVisible();
  await expect(visitor.getByRole('main')).toContainText('Camille Roux');

  // What she thinks of it comes back, without her name.
  await mine.getByRole('link', { name: 'Donner mon avis' }).click();
  for (const answer of ['Bonne', 'Juste', 'Oui'])
    await camille.getByLabel(answer, { exact: true }).check();
  await camille.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await expect(camille.getByText('Merci, votre avis est envoyé.')).toBeVisible();
  await nora.goto(`${training}/sessions/${sessionId}/bilan`);
  await expect(nora.getByText('1 réponse')).toBeVisible();

  // The year shows it: of who organised, of who followed, of the library that registered somebody.
  await nora.goto('/formations/mes-sessions');
  await nora.getByRole('link', { name: 'Bilan de l’année' }).click();
  await nora.waitForURL(/perimetre=organisateur/u);
  await nora.goto(`${nora.url()}&annee=${year}`);
  await expect(nora.getByRole('row', { name: new RegExp(`^${title}`, 'u') })).toContainText('27 h');
  await camille.goto(`/formations/annee?annee=${year}`);
  await expect(camille.getByRole('row', { name: new RegExp(`^${title}`, 'u') })).toContainText(
    '3 h',
  );
  const nadia = await open('nadia.benali');
  await nadia.goto('/bibliotheques/mediatheque-de-digne-les-bains');
  await nadia.getByRole('link', { name: 'Formations suivies' }).click();
  await nadia.waitForURL(/perimetre=bibliotheque/u);
  await nadia.goto(`${nadia.url()}&annee=${year}`);
  await expect(nadia.getByRole('row', { name: /^Lou Vial/u })).toContainText(title);
});
