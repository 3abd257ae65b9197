import { expect, type Page } from '@playwright/test';

import { canicule, forcalquier, planetarium } from './addresses.ts';
import { follow, followMail, refuse, submitForm, type Visit } from './visit.ts';

const password = 'une phrase de douze mots';

/** Somebody new, who has still to confirm their address. */
async function signUp(page: Page) {
  const email = `essai-${crypto.randomUUID().slice(0, 8)}@exemple.fr`;
  const answer = await page.request.post('/inscription', {
    form: {
      displayName: 'Lou Garance',
      email,
      library: '',
      noLibrary: 'oui',
      password,
      charter: 'oui',
    },
  });
  expect(answer.url()).toContain('/inscription/envoyee');
  return email;
}

/** Each visit of its own account: a new request ends the link of the one before. */
const askReset = (page: Page, who: string) =>
  page.request.post('/mot-de-passe-oublie', { form: { email: `${who}@demo.example` } });

const ended = 'x'.repeat(43);

/** What everybody may open. */
export const visitsOfVisitors: Omit<Visit, 'as'>[] = [
  { route: '_index', title: 'RPBS, Réseau Partage Bib Sud', at: '/' },
  { route: '$', state: 'nothing there', title: 'Page introuvable', at: '/rien-de-tel' },
  { route: 'fiches._index', title: 'Fiches projet', at: '/fiches' },
  {
    route: 'fiches._index',
    state: 'filtered',
    title: /^\d+ fiches pour «\setoiles\s»/u,
    at: '/fiches?q=etoiles&dept=04&theme=licorne',
  },
  { route: 'fiches._index', state: 'empty', title: /^Aucune fiche/u, at: '/fiches?q=xylophoniste' },
  { route: 'fiches._index', state: 'table', title: 'Fiches projet', at: '/fiches?vue=tableau' },
  { route: 'fiches.$slug._index', title: /^Planétarium de poche : /u, at: planetarium },
  {
    route: 'fiches.$slug._index',
    state: 'archived',
    title: 'Prêter des CD-ROM : la convention',
    at: '/fiches/preter-des-cd-rom-la-convention',
  },
  { route: 'fiches.$slug._index', state: 'not theirs', title: 'Page introuvable', at: canicule },
  {
    route: 'fiches.$slug.signaler',
    state: 'refused',
    title: 'Signaler une erreur',
    at: refuse(`${planetarium}/signaler`, 'Envoyer'),
  },
  { route: 'aide.reponses._index', title: 'Réponses de collègues', at: '/aide/reponses' },
  {
    route: 'aide.reponses._index',
    state: 'empty',
    title: 'xylophoniste – Réponses de collègues',
    at: '/aide/reponses?q=xylophoniste&etat=neuve',
  },
  {
    route: 'aide.reponses.$slug._index',
    title: /^Un livre numérique emprunté/u,
    at: '/aide/reponses/un-livre-numerique-emprunte-reste-bloque-licence-introuvable',
  },
  { route: 'intervenants._index', title: 'Intervenants', at: '/intervenants' },
  {
    route: 'formations._index',
    state: 'nothing found',
    title: 'xylophoniste – Formations',
    at: '/formations?q=xylophoniste&theme=licorne',
  },
  {
    route: 'formations._index',
    state: 'as a calendar',
    title: /^\p{L}+ \d{4} – Formations$/u,
    at: '/formations?vue=calendrier',
  },
  {
    route: 'formations.$slug._index',
    title: 'Animer un atelier avec une malle Makey Makey – Formations',
    at: '/formations/animer-un-atelier-avec-une-malle-makey-makey',
  },
  {
    route: 'formations.attestations._index',
    state: 'refused',
    title: 'Vérifier une attestation – Formations',
    at: '/formations/attestations?code=3F7K2',
  },
  {
    route: 'intervenants._index',
    state: 'empty',
    title: 'xylophoniste – Intervenants',
    at: '/intervenants?q=xylophoniste&discipline=licorne',
  },
  {
    route: 'intervenants.$slug._index',
    title: 'Inès Marcadet – Intervenants',
    at: '/intervenants/ines-marcadet',
  },
  {
    route: 'intervenants.$slug.lien',
    title: 'Recevoir un lien vers votre profil',
    at: '/intervenants/ines-marcadet/lien',
  },
  {
    route: 'carte._index',
    title: 'Carte des projets',
    at: '/carte?couche=bibliotheques&couche=intervenants',
  },
  {
    route: 'carte._index',
    state: 'empty',
    title: 'Carte des projets',
    at: '/carte?q=xylophoniste',
  },
  { route: 'bibliotheques._index', title: 'Bibliothèques', at: '/bibliotheques' },
  {
    route: 'bibliotheques._index',
    state: 'empty',
    title: 'xylophone – Bibliothèques',
    at: '/bibliotheques?q=xylophone',
  },
  {
    route: 'bibliotheques.$slug._index',
    title: /Forcalquier.* – Bibliothèques$/u,
    at: forcalquier,
  },
  { route: 'accessibilite', title: 'Accessibilité', at: '/accessibilite' },
  { route: 'charte', title: 'Charte du réseau', at: '/charte' },
  { route: 'vos-donnees', title: 'Vos données', at: '/vos-donnees' },
  { route: 'confort', title: 'Confort de lecture', at: '/confort' },
  { route: 'connexion', title: 'Se connecter', at: '/connexion' },
  {
    route: 'connexion',
    state: 'refused',
    title: 'Se connecter',
    at: refuse('/connexion', 'Se connecter', { email: 'personne' }),
  },
  { route: 'inscription._index', title: 'Rejoindre le réseau', at: '/inscription' },
  {
    route: 'inscription._index',
    state: 'refused',
    title: 'Rejoindre le réseau',
    at: refuse('/inscription', 'Rejoindre', { library: 'Forcalq' }),
  },
  {
    route: 'inscription.envoyee',
    title: 'Inscription : regardez votre courrier',
    at: '/inscription/envoyee',
  },
  {
    route: 'inscription.invitation.$token',
    title: 'Votre invitation',
    at: (page) =>
      followMail(page, 'jeanne.morel@exemple.fr', 'Nora Belkacem vous invite', /inscription/u),
  },
  {
    route: 'inscription.confirmation.$token',
    state: 'ended',
    title: 'Confirmer votre adresse',
    at: `/inscription/confirmation/${ended}`,
  },
  {
    route: 'inscription.confirmation.$token',
    title: 'Confirmer votre adresse',
    async at(page) {
      await followMail(page, await signUp(page), 'Confirmez votre adresse', /confirmation/u);
    },
  },
  { route: 'mot-de-passe-oublie._index', title: 'Mot de passe oublié', at: '/mot-de-passe-oublie' },
  {
    route: 'mot-de-passe-oublie._index',
    state: 'refused',
    title: 'Mot de passe oublié',
    at: refuse('/mot-de-passe-oublie', 'Recevoir', { email: 'personne' }),
  },
  {
    route: 'mot-de-passe-oublie.envoye',
    title: 'Mot de passe : regardez votre courrier',
    at: '/mot-de-passe-oublie/envoye',
  },
  {
    route: 'mot-de-passe.$token',
    state: 'ended',
    title: 'Choisir un mot de passe',
    at: `/mot-de-passe/${ended}`,
  },
  {
    route: 'mot-de-passe.$token',
    state: 'refused',
    title: 'Choisir un mot de passe',
    async at(page) {
      await askReset(page, 'mireille.aubert');
      await followMail(page, 'mireille.aubert', 'Choisissez un nouveau', /mot-de-passe/u);
      await submitForm(page, 'Changer', { password: 'azerty' });
      await expect(page.locator('.avis--erreur')).toBeVisible();
    },
  },
  {
    route: 'demo.courrier._index',
    title: 'Courrier de démonstration',
    async at(page) {
      await askReset(page, 'lea.fontana');
      await page.goto('/demo/courrier');
    },
  },
  {
    route: 'demo.courrier.$id._index',
    title: / – Courrier de démonstration$/u,
    async at(page) {
      await askReset(page, 'karim.haddad');
      await expect(() => follow(page, '/demo/courrier', '/demo/courrier/')).toPass();
    },
  },
];

/** The same doors when scripts never arrive, where the page is another. */
export const visitsWithoutScripts: Omit<Visit, 'as'>[] = [
  { route: '_index', title: 'RPBS, Réseau Partage Bib Sud', at: '/' },
  { route: 'fiches._index', title: /^\d+ fiches pour «\setoiles\s»/u, at: '/fiches?q=etoiles' },
  { route: 'fiches.$slug._index', title: /^Planétarium de poche : /u, at: planetarium },
  { route: 'carte._index', title: 'Carte des projets', at: '/carte' },
  {
    route: 'inscription._index',
    state: 'refused',
    title: 'Rejoindre le réseau',
    at: refuse('/inscription', 'Rejoindre', { library: 'Forcalq' }),
  },
];
