import { type Browser, chromium, expect, type Page } from '@playwright/test';

import { findViolations } from '#tests/support/axe.ts';
import { browserArguments, findBrowser } from '#tests/support/browser.ts';
import { inventWord } from '#tests/support/invent-word.ts';
import { test } from '#tests/support/journey.ts';
import { openOwnLine } from '#tests/support/own-line.ts';
import { signIn } from '#tests/support/sign-in.ts';

/** A browser whose camera, microphone and screen are drawn by itself. */
let browser: Browser;

test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      ...browserArguments,
      // Five pictures a second: three pages draw, pack and unpack them on two cores.
      '--use-fake-device-for-media-stream=fps=5',
      '--use-fake-ui-for-media-stream',
      // Two browsers of one machine find each other without the local network's names.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
    ],
  });
});

test.afterAll(() => browser.close());

async function openPage(baseURL: string | undefined, who: string) {
  const context = await browser.newContext({
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  // Keeps the connections of the page within reach, to count what they receive.
  await page.addInitScript(() => {
    const links: RTCPeerConnection[] = [];
    Object.assign(window, { links });
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(options?: RTCConfiguration) {
        super(options);
        links.push(this);
      }
    };
  });
  await signIn(page, who);
  return page;
}

type Received = { audio: number; frames: number };

/** Packets of sound and pictures received so far, for each connection; none of one that is down. */
const received = (page: Page): Promise<Received[]> =>
  page.evaluate(async () => {
    const { links } = window as unknown as { links: RTCPeerConnection[] };
    const countOf = async (link: RTCPeerConnection) => {
      const sum = { audio: 0, frames: 0 };
      if (link.connectionState !== 'connected') return sum;
      for (const each of (await link.getStats()).values() as Iterable<Record<string, unknown>>) {
        if (each.type !== 'inbound-rtp') continue;
        if (each.kind === 'audio') sum.audio += Number(each.packetsReceived ?? 0);
        else sum.frames += Number(each.framesDecoded ?? 0);
      }
      return sum;
    };
    return Promise.all(links.map(countOf));
  });

/** From so many people sound comes in, and goes on coming; and so from so many pictures. */
async function expectMedia(page: Page, from: { sounds: number; pictures: number }) {
  const before = await received(page);
  const goOn = async () => {
    const now = await received(page);
    const grown = (kind: keyof Received, by: number) =>
      now.filter((link, n) => link[kind] > (before[n]?.[kind] ?? 0) + by).length;
    return { sounds: grown('audio', 20), pictures: grown('frames', 5) };
  };
  // Three browsers draw and pack their pictures on the same two cores.
  await expect.poll(goOn, { timeout: 30_000 }).toEqual(from);
}

/**
 * Takes the way of media of a page in hand, before its first call: what is held sees what passes.
 * @returns what has the network carry media, or drop all of it; signalling goes by another way.
 */
async function holdMedia(page: Page): Promise<(isCarried: boolean) => Promise<void>> {
  const grip = await page.context().newCDPSession(page);
  await grip.send('Network.enable');
  const carry = async (isCarried: boolean) => {
    await grip.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 1,
      downloadThroughput: -1,
      uploadThroughput: -1,
      packetLoss: isCarried ? 0 : 100,
    });
  };
  await carry(true);
  return carry;
}

/** What this page sends is its screen. */
const showsScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { links } = window as unknown as { links: RTCPeerConnection[] };
    const tracks = links.flatMap((link) => link.getSenders().flatMap(({ track }) => track ?? []));
    return tracks.some((track) => track.getSettings().displaySurface !== undefined);
  });

const room = (page: Page) => page.getByRole('region', { name: 'Appel vidéo' });

async function enter(page: Page, how = 'Avec la caméra et le micro') {
  await page.getByLabel(how).check();
  await page.getByRole('button', { name: 'Entrer dans l’appel' }).click();
}

async function ask(page: Page): Promise<string> {
  await page.goto('/aide');
  await page
    .getByLabel('Votre question')
    .fill(`Comment régler la borne de prêt, ${inventWord()} ?`);
  await page.getByLabel('Thème').selectOption({ label: 'Numérique' });
  await page.getByLabel('Aujourd’hui').check();
  await page.getByRole('button', { name: 'Poser la question' }).click();
  await expect(page).toHaveURL(/\/aide\/[\da-f-]{36}/u);
  return new URL(page.url()).pathname;
}

/** Who is passed a conversation joins those who were in it. */
async function passTo(page: Page, name: string) {
  await page.getByRole('link', { name: 'Passer la main' }).click();
  await page.getByLabel('Son nom').fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`, 'u') }).click();
  await page.getByRole('button', { name: 'Passer la main à ce collègue' }).click();
  await expect(page).toHaveURL(/\/aide\/[\da-f-]{36}$/u);
}

test('two, then three, see and hear each other; a screen is shown, a cut is survived, a closed tab leaves', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const line = await openOwnLine(baseURL ?? '');
  const hers = await openPage(line.origin, 'camille');
  const carryMedia = await holdMedia(hers);
  const address = await ask(hers);
  const his = await openPage(baseURL, 'nora');
  await his.goto(address);
  // Says what stands there instead, if it does not.
  await expect(his.getByRole('main')).toContainText('Votre réponse');
  await his.getByLabel('Votre réponse').fill('Appelons-nous, je vous montre.');
  await his.getByRole('button', { name: 'Répondre' }).click();
  await expect(his.getByLabel('Votre message')).toBeVisible();

  await passTo(his, 'Sacha');
  await his.getByRole('link', { name: 'Appel vidéo' }).click();
  await his.getByRole('button', { name: 'Essayer d’abord' }).click();
  await expect(his.getByText(/Le réseau laisse passer l’appel/u)).toBeVisible();
  await expect(his.getByLabel('Votre micro entend')).toBeVisible();
  expect(await findViolations(his)).toEqual([]);
  await enter(his);
  await expect(room(his)).toContainText('première personne');

  await hers.goto(address);
  await hers.getByRole('link', { name: 'Rejoindre l’appel vidéo' }).click();
  await expect(hers.getByText('Dans l’appel : Nora Belkacem.')).toBeVisible();
  await enter(hers);
  await expect(room(hers)).toContainText('Avec vous : Nora Belkacem.');
  await expect(room(his)).toContainText('Avec vous : Camille Roux.');
  const both = { sounds: 1, pictures: 1 };
  for (const page of [hers, his]) await expectMedia(page, both);
  expect(await findViolations(hers)).toEqual([]);

  await hers.getByLabel('Écrire pendant l’appel').fill('Je vous vois bien.');
  await hers.keyboard.press('Enter');
  await expect(his.getByRole('log', { name: 'Sous-titres' })).toContainText('Je vous vois bien.');
  await hers.getByRole('button', { name: 'Micro' }).click();
  await expect(room(his)).toContainText('micro coupé');
  await hers.getByRole('button', { name: 'Micro' }).click();

  await his.getByRole('button', { name: 'Partager l’écran' }).click();
  await expect(room(hers)).toContainText('écran partagé');
  await expectMedia(hers, both);
  expect(await showsScreen(his)).toBe(true);
  await his.getByRole('button', { name: 'Partager l’écran' }).click();
  await expect(room(hers)).not.toContainText('écran partagé');

  const third = await openPage(baseURL, 'sacha');
  await third.goto(`${address}/video`);
  await enter(third, 'Avec le micro seul');
  await expect(room(third)).toContainText('Avec vous : Nora Belkacem, Camille Roux.');
  await expect(room(hers)).toContainText(/Avec vous\s: Nora Belkacem, Sacha/u);
  for (const page of [hers, his]) await expectMedia(page, { sounds: 2, pictures: 1 });
  await expectMedia(third, { sounds: 2, pictures: 2 });
  await third.close({ runBeforeUnload: true });
  await expect(room(hers)).toContainText('Avec vous : Nora Belkacem.');

  // Her network is cut for five seconds: neither the server nor a word or picture of the other.
  line.cut();
  await carryMedia(false);
  await hers.waitForTimeout(1000);
  const atTheCut = await received(hers);
  await hers.waitForTimeout(4000);
  for (const [n, link] of (await received(hers)).entries()) {
    expect(link.audio).toBeLessThanOrEqual(atTheCut[n]?.audio ?? 0);
    expect(link.frames).toBeLessThanOrEqual(atTheCut[n]?.frames ?? 0);
  }
  line.mend();
  await carryMedia(true);
  await expect(room(hers)).toContainText('Avec vous : Nora Belkacem.');
  for (const page of [hers, his]) await expectMedia(page, both);

  await his.getByRole('button', { name: 'Raccrocher' }).focus();
  await his.keyboard.press('Enter');
  await expect(his.getByText('Votre caméra et votre micro sont éteints')).toBeVisible();
  await expect(room(hers)).toContainText('première personne');
  await his.getByRole('button', { name: 'Entrer de nouveau' }).click();
  await enter(his, 'Sans caméra ni micro');
  await expect(room(hers)).toContainText('Avec vous : Nora Belkacem.');
  await expectMedia(his, both);
  await his.close({ runBeforeUnload: true });
  await expect(room(hers)).toContainText('première personne');
  line.close();
});
