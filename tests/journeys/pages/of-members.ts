import { expect, type Page } from '@playwright/test';

import { signIn } from '#tests/support/sign-in.ts';

import { canicule, lullabies, planetarium, postcards, treasure } from './addresses.ts';
import { follow, followMail, refuse, submitForm, type Visit } from './visit.ts';

const ended = 'x'.repeat(43);

/** A link that shares a draft, as the team page gives it. */
async function share(page: Page) {
  await page.goto(`${canicule}/equipe`);
  await submitForm(page, 'Créer un lien', { label: 'La mairie' });
  const link = page.locator('.avis--succes a');
  await expect(link).toBeVisible();
  return new URL((await link.getAttribute('href')) ?? '').pathname;
}

/** Lists somebody, then opens the link that they receive. */
async function toAgreement(page: Page) {
  const email = `${crypto.randomUUID().slice(0, 8)}@intervenants.example`;
  const form = {
    kind: 'person',
    name: `Lou ${email}`,
    email,
    disciplines: 'author',
    isSomebodyElse: 'oui',
  };
  await page.request.post('/intervenants/nouveau', { form });
  await followMail(page, email, 'Votre accord', /\/intervenants\/accord\//u);
}

/** Saves the same answer twice from the same starting point. */
async function clash(page: Page) {
  await page.goto(`${treasure}/modifier`);
  const colleague = await page.context().newPage();
  await colleague.goto(`${treasure}/modifier`);
  const save = async (tab: Page, summary: string) => {
    await tab.locator('main [name="summary"]').fill(summary);
    const bar = tab.getByRole('region', { name: 'Enregistrer et publier' });
    await bar.getByRole('button', { name: /Enregistrer|Voir les deux/u }).click();
  };
  await save(colleague, `Par une collègue, ${crypto.randomUUID()}`);
  await expect(colleague.getByText('Enregistré').first()).toBeVisible();
  await save(page, 'Par moi, dans le même temps');
  await colleague.close();
  await expect(page.getByRole('button', { name: 'Garder ces choix' })).toBeVisible();
}

/** The copy to read, as it opens from the disk. */
async function readMyCopy(page: Page) {
  const answer = await page.request.get('/compte/donnees/fichier?forme=page');
  await page.goto('about:blank');
  await page.setContent(await answer.text());
}

/** Camille: a librarian who writes, and whose sheets others took up. */
export const visitsOfCamille: Omit<Visit, 'as'>[] = [
  { route: '_index', title: 'RPBS, Réseau Partage Bib Sud', at: '/' },
  {
    route: 'compte.donnees.gardees',
    title: 'Ce qui est gardé de moi',
    at: '/compte/donnees/gardees',
  },
  {
    route: 'compte.donnees._index',
    state: 'copy to read',
    title: 'Mes données, Camille Roux',
    at: readMyCopy,
  },
  { route: 'fiches._index', state: 'budget', title: /^\d+ fiches/u, at: '/fiches?budget_max=500' },
  { route: 'carte._index', title: 'Carte des projets', at: '/carte?q=etoiles' },
  { route: 'fiches.$slug._index', title: /^Planétarium de poche : /u, at: planetarium },
  {
    route: 'fiches.$slug._index',
    state: 'public face',
    title: /^Planétarium de poche : /u,
    at: `${planetarium}?vue=publique`,
  },
  {
    route: 'fiches.$slug._index',
    state: 'comment refused',
    title: /^Planétarium de poche : /u,
    at: refuse(planetarium, 'Publier le commentaire'),
  },
  {
    route: 'fiches.$slug._index',
    state: 'own draft',
    title: /^Bibliothèque refuge/u,
    at: canicule,
  },
  {
    route: 'intervenants.$slug._index',
    state: 'waiting',
    title: 'Solveig Estienne – Intervenants',
    at: '/intervenants/solveig-estienne',
  },
  {
    route: 'intervenants.$slug.modifier',
    title: 'Corriger un intervenant',
    at: '/intervenants/solveig-estienne/modifier',
  },
  {
    route: 'intervenants.nouveau',
    state: 'refused',
    title: 'Ajouter un intervenant',
    at: refuse('/intervenants/nouveau', 'Proposer', { email: 'lou.arobase' }),
  },
  {
    route: 'intervenants.accord.$token._index',
    title: 'Ce qui est dit de vous',
    at: (page) => toAgreement(page),
  },
  {
    route: 'intervenants.accord.$token.corriger',
    title: 'Corriger ce qui est dit de vous',
    async at(page) {
      await toAgreement(page);
      await page.getByRole('link', { name: 'Corriger', exact: true }).click();
      await page.waitForURL(/corriger$/u);
    },
  },
  {
    route: 'intervenants.$slug.avis.nouveau',
    state: 'refused',
    title: 'Commenter une venue – Intervenants',
    at: refuse('/intervenants/ines-marcadet/avis/nouveau', 'Publier cet avis'),
  },
  { route: 'fiches.nouvelle', title: 'Écrire une fiche', at: '/fiches/nouvelle' },
  {
    route: 'formations.parcours._index',
    title: 'Parcours – Formations',
    at: '/formations/parcours',
  },
  {
    route: 'formations.parcours.$slug._index',
    title: 'Accueillir un groupe scolaire – Parcours',
    at: '/formations/parcours/accueillir-un-groupe-scolaire',
  },
  {
    route: 'formations.parcours.$slug.etapes.$number',
    state: 'refused',
    title: 'Et vous, que feriez-vous ? – Accueillir un groupe scolaire',
    at: refuse(
      '/formations/parcours/accueillir-un-groupe-scolaire/etapes/5',
      'Vérifier mes réponses',
    ),
  },
  {
    route: 'formations.mes-inscriptions',
    title: 'Mes inscriptions – Formations',
    at: '/formations/mes-inscriptions',
  },
  {
    route: 'formations.demandes._index',
    title: 'Demandes – Formations',
    at: '/formations/demandes?tri=proche',
  },
  {
    route: 'formations.demandes.nouvelle',
    state: 'refused',
    title: 'Demander – Formations',
    at: refuse('/formations/demandes/nouvelle?themeId=13&title=images', 'Demander la formation'),
  },
  {
    route: 'formations.demandes.$id._index',
    title: /^Repérer les images .* – Demandes$/u,
    at: (page) => follow(page, '/formations/demandes', '/formations/demandes/', 'main .filet'),
  },
  {
    route: 'formations.demandes.$id.modifier',
    title: 'Corriger une demande – Formations',
    async at(page) {
      await follow(page, '/formations/demandes', '/formations/demandes/', 'main .filet');
      await page.getByRole('link', { name: 'Corriger', exact: true }).click();
      await page.waitForURL(/modifier$/u);
    },
  },
  {
    route: 'formations.annee._index',
    title: /^Année \d{4} – Formations/u,
    // The one year of which the demonstration surely has marks: that of its past session.
    at: async (page) => {
      await page.goto('/formations/annee');
      const years = page.getByLabel('Année');
      const held = await years.locator('option').last().textContent();
      await page.goto(`/formations/annee?annee=${held}`);
    },
  },
  {
    route: 'formations.equipe-volante.venir',
    title: 'Me déplacer – Équipe volante',
    at: '/formations/equipe-volante/venir',
  },
  {
    route: 'formations.attestations.$code._index',
    title: 'Une attestation – Formations',
    at: (page) =>
      follow(page, '/formations/mes-inscriptions', '/formations/attestations/', 'main .rang > a +'),
  },
  {
    route: 'formations.presence',
    state: 'refused',
    title: 'Je suis là – Formations',
    at: refuse('/formations/presence', 'Je suis là', { code: '7K2' }),
  },
  {
    route: 'formations.ma-presence.$token',
    state: 'ended',
    title: 'Page introuvable',
    at: `/formations/ma-presence/${'x'.repeat(43)}`,
  },
  {
    route: 'formations.mes-documents.$token._index',
    state: 'ended',
    title: 'Page introuvable',
    at: `/formations/mes-documents/${'x'.repeat(43)}`,
  },
  {
    route: 'formations.mon-attestation.$token._index',
    state: 'ended',
    title: 'Page introuvable',
    at: `/formations/mon-attestation/${'x'.repeat(43)}`,
  },
  {
    route: 'formations.$slug.sessions.$id.inscription',
    state: 'refused',
    title: 'S’inscrire : Animer un atelier avec une malle Makey Makey – Formations',
    async at(page) {
      await follow(
        page,
        '/formations/animer-un-atelier-avec-une-malle-makey-makey',
        '/inscription',
      );
      await submitForm(page, 'Envoyer la demande', { superiorEmail: 'claire.d@mairie' });
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    },
  },
  {
    route: 'formations.$slug.sessions.$id.evaluation',
    state: 'refused',
    title: 'Votre avis : Prêter des liseuses et des livres numériques – Formations',
    async at(page) {
      const where = 'main li:has-text("Prêter des liseuses")';
      await follow(page, '/formations/mes-inscriptions', '/evaluation', where);
      await submitForm(page, 'Envoyer mon avis', { useful: 'Le compte de lecture.' });
      await expect(page.locator('[aria-invalid="true"], .avis--erreur').first()).toBeVisible();
    },
  },
  {
    route: 'formations.evaluation.$token',
    state: 'ended',
    title: 'Page introuvable',
    at: `/formations/evaluation/${'x'.repeat(43)}`,
  },
  {
    route: 'formations.place.$token',
    state: 'ended',
    title: 'Page introuvable',
    at: `/formations/place/${'x'.repeat(43)}`,
  },
  {
    route: 'formations.accord.$token',
    state: 'ended',
    title: 'Page introuvable',
    at: `/formations/accord/${'x'.repeat(43)}`,
  },
  { route: 'intervenants.tournees._index', title: 'Tournées', at: '/intervenants/tournees' },
  { route: 'intervenants.manques._index', title: 'Manques', at: '/intervenants/manques' },
  {
    route: 'intervenants.manques.nouveau',
    state: 'refused',
    title: 'Chercher quelqu’un – Manques',
    at: refuse('/intervenants/manques/nouveau', 'Afficher la recherche'),
  },
  {
    route: 'intervenants.manques.$id',
    title: 'Une recherche – Manques',
    at: (page) =>
      follow(page, '/intervenants/manques', '/intervenants/manques/', 'main .filet li:has(.badge)'),
  },
  {
    route: 'intervenants.tournees.$id._index',
    title: 'Inès Marcadet en tournée',
    at: (page) => follow(page, '/intervenants/tournees', '/intervenants/tournees/'),
  },
  {
    route: 'intervenants.tournees.nouvelle',
    state: 'refused',
    title: 'Ouvrir une tournée',
    at: refuse('/intervenants/tournees/nouvelle?intervenant=ines-marcadet', 'Ouvrir la tournée'),
  },
  {
    route: 'intervenants.cout',
    title: 'Ce que coûte une venue',
    at: '/intervenants/cout?dj1=1&bib2=Médiathèque de Digne&dj2=1&depart=Manosque&le=2027-01-27&aide=oui&demi_journee=200',
  },
  {
    route: 'fiches.nouvelle',
    state: 'refused',
    title: 'Écrire une fiche',
    at: refuse('/fiches/nouvelle', 'Commencer'),
  },
  {
    route: 'fiches.nouvelle_.reprendre',
    title: 'Reprendre une fiche',
    at: '/fiches/nouvelle/reprendre',
  },
  {
    route: 'fiches.nouvelle_.reprendre',
    state: 'refused',
    title: 'Reprendre une fiche',
    at: refuse('/fiches/nouvelle/reprendre', 'Reprendre'),
  },
  {
    route: 'fiches.$slug.modifier',
    title: /^Modifier\s: Bibliothèque refuge/u,
    at: `${canicule}/modifier`,
  },
  {
    route: 'fiches.$slug.modifier',
    state: 'publication refused',
    title: /^Modifier\s: Cartes postales/u,
    at: refuse(`${postcards}/modifier`, 'Publier'),
  },
  {
    route: 'fiches.$slug.modifier',
    state: 'published',
    title: /^Modifier\s: Planétarium/u,
    at: `${planetarium}/modifier`,
  },
  { route: 'fiches.$slug.apercu', title: 'Aperçu de la fiche', at: `${canicule}/apercu` },
  {
    route: 'fiches.$slug.historique',
    title: /^Historique de «\sPlanétarium/u,
    at: `${planetarium}/historique`,
  },
  {
    route: 'fiches.$slug.historique',
    state: 'compared',
    title: /^Historique de «\sLe trésor/u,
    at: `${treasure}/historique?de=origine`,
  },
  { route: 'fiches.$slug.equipe', title: 'Écrire à plusieurs', at: `${planetarium}/equipe` },
  {
    route: 'fiches.$slug.equipe',
    state: 'refused',
    title: 'Écrire à plusieurs',
    at: refuse(`${canicule}/equipe`, 'Envoyer', { email: 'personne' }),
  },
  { route: 'fiches.$slug.equipe', state: 'link made', title: 'Écrire à plusieurs', at: share },
  {
    route: 'fiches.partage.$token',
    title: 'Brouillon partagé',
    async at(page) {
      await page.goto(await share(page));
    },
  },
  {
    route: 'fiches.invitation.$token',
    title: 'Écrire une fiche ensemble',
    async at(page) {
      await page.goto(`${canicule}/equipe`);
      const email = `invitee-${crypto.randomUUID().slice(0, 8)}@exemple.fr`;
      await submitForm(page, 'Envoyer', { email });
      await expect(page.getByText('Invitation envoyée.')).toBeVisible();
      await followMail(page, email, 'Bibliothèque refuge', /invitation/u);
    },
  },
  {
    route: 'fiches.invitation.$token',
    state: 'ended',
    title: 'Page introuvable',
    at: `/fiches/invitation/${ended}`,
  },
  { route: 'fiches.$slug.adapter', title: 'Adapter une fiche', at: `${lullabies}/adapter` },
  {
    route: 'fiches.$slug.realise-aussi',
    title: 'Réalisé aussi chez nous',
    at: `${lullabies}/realise-aussi`,
  },
  {
    route: 'fiches.$slug.realise-aussi',
    state: 'refused',
    title: 'Réalisé aussi chez nous',
    at: refuse(`${lullabies}/realise-aussi`, 'Publier', { year: '12' }),
  },
  {
    route: 'fiches.$slug.realise-aussi',
    state: 'own library',
    title: 'Réalisé aussi chez nous',
    at: `${planetarium}/realise-aussi`,
  },
  { route: 'fiches.$slug.signaler', title: 'Signaler une erreur', at: `${lullabies}/signaler` },
  {
    route: 'fiches.$slug.commentaires.$commentId',
    title: 'Commentaire',
    at: (page) => follow(page, planetarium, '/commentaires/'),
  },
  { route: 'compte._index', title: 'Mon compte', at: '/compte' },
  {
    route: 'compte._index',
    state: 'refused',
    title: 'Mon compte',
    at: refuse('/compte', 'Enregistrer', { displayName: '3' }),
  },
  { route: 'annuaire._index', title: 'Annuaire', at: '/annuaire' },
  {
    route: 'annuaire._index',
    state: 'filtered',
    title: 'xylophage – Annuaire',
    at: '/annuaire?q=xylophage&sait=rfid&dept=zz',
  },
  {
    route: 'annuaire.$slug._index',
    title: 'Sacha Giraud – Annuaire',
    at: '/annuaire/sacha-giraud',
  },
  {
    route: 'annuaire.$slug.demander',
    title: 'Poser une question à Nora Belkacem – Annuaire',
    at: '/annuaire/nora-belkacem/demander',
  },
  { route: 'compte.annuaire', title: 'Annuaire – Mon compte', at: '/compte/annuaire' },
  { route: 'compte.adresse._index', title: 'Adresse – Mon compte', at: '/compte/adresse' },
  {
    route: 'compte.adresse._index',
    state: 'refused',
    title: 'Adresse – Mon compte',
    at: refuse('/compte/adresse', 'Changer d’adresse', { email: 'personne' }),
  },
  {
    route: 'compte.adresse.$token',
    state: 'ended',
    title: 'Changement d’adresse',
    at: `/compte/adresse/${ended}`,
  },
  {
    route: 'compte.depart.$token',
    title: 'Départ signalé',
    at: (page) => followMail(page, 'lucie.ferrand@', 'Avez-vous quitté', /\/compte\/depart\//u),
  },
  {
    route: 'compte.depart.$token',
    state: 'ended',
    title: 'Départ signalé',
    at: `/compte/depart/${ended}`,
  },
  {
    route: 'compte.alertes',
    state: 'refused',
    title: 'Alertes – Mon compte',
    at: refuse('/compte/alertes', 'Enregistrer ces heures', { from: '19:00' }),
  },
  { route: 'compte.donnees._index', title: 'Mes données', at: '/compte/donnees' },
  {
    route: 'compte.donnees._index',
    state: 'refused',
    title: 'Mes données',
    at: refuse('/compte/donnees', 'Effacer'),
  },
  { route: 'compte.fiches', title: 'Mes fiches', at: '/compte/fiches' },
  { route: 'compte.garanties', title: 'Nouveaux venus', at: '/compte/garanties' },
  { route: 'compte.invitations', title: 'Inviter – Mon compte', at: '/compte/invitations' },
  { route: 'compte.jetons', title: 'Jetons – Mon compte', at: '/compte/jetons' },
  {
    route: 'compte.jetons',
    state: 'refused',
    title: 'Jetons – Mon compte',
    at: refuse('/compte/jetons', 'Créer'),
  },
  {
    route: 'compte.jetons',
    state: 'made',
    title: 'Jetons – Mon compte',
    async at(page) {
      await page.goto('/compte/jetons');
      await submitForm(page, 'Créer', { name: 'site de la médiathèque' });
      await expect(page.getByText('Jeton créé.')).toBeVisible();
    },
  },
  { route: 'compte.securite', title: 'Connexion – Mon compte', at: '/compte/securite' },
  {
    route: 'compte.securite',
    state: 'refused',
    title: 'Connexion – Mon compte',
    at: refuse('/compte/securite', 'Changer'),
  },
  { route: 'deconnexion', title: 'Se déconnecter', at: '/deconnexion' },
  { route: 'aide._index', title: 'Demander à un collègue', at: `/aide?depuis=${planetarium}` },
  {
    route: 'aide._index',
    state: 'refused',
    title: 'Demander à un collègue',
    at: refuse('/aide', 'Poser la question', { details: 'Elle se nomme, carte 2104 0001 2345.' }),
  },
  { route: 'aide.$id._index', title: / – Aide$/u, at: followQuestion(/quarante personnes/u) },
  {
    route: 'aide.$id._index',
    state: 'open',
    title: /^Comment occulter/u,
    at: followQuestion(/occulter une salle/u),
  },
  {
    route: 'aide.$id._index',
    state: 'refused',
    title: /^Quels jeux/u,
    async at(page) {
      await followQuestion(/quarante personnes/u)(page);
      await submitForm(page, 'Envoyer', { body: 'Appelez le 06 12 34 56 78.' });
      await expect(page.getByText('Rien ici ne désigne un usager')).toBeVisible();
    },
  },
  {
    route: 'aide.$id.messages.$messageId',
    title: 'Votre message – Aide',
    async at(page) {
      await followQuestion(/quarante personnes/u)(page);
      await submitForm(page, 'Envoyer', { body: 'Merci, c’est noté.' });
      await page.getByRole('link', { name: 'Modifier votre message' }).last().click();
    },
  },
  {
    route: 'aide.$id.passer',
    title: 'Passer la main – Aide',
    async at(page) {
      await followQuestion(/quarante personnes/u)(page);
      await page.getByRole('link', { name: 'Passer la main' }).click();
    },
  },
  {
    route: 'aide.mes-conversations',
    title: 'Mes conversations – Aide',
    at: '/aide/mes-conversations?q=ambience',
  },
  { route: 'aide.reponses-types', title: 'Réponses types – Aide', at: '/aide/reponses-types' },
  {
    route: 'aide.$id.participants',
    title: 'Participants – Aide',
    async at(page) {
      await followQuestion(/quarante personnes/u)(page);
      await page.getByRole('link', { name: 'Inviter un collègue' }).click();
    },
  },
  {
    route: 'aide.$id.invitation',
    title: 'Une invitation – Aide',
    async at(page) {
      await page.goto('/aide');
      const invited = page.getByRole('region', { name: 'On vous invite' });
      await invited.getByRole('link').first().click();
    },
  },
  {
    route: 'aide.permanences._index',
    title: 'Mes permanences – Aide',
    async at(page) {
      const slot = { intent: 'add-slot', weekdays: '7', from: '05:00', to: '06:00' };
      const absence = { intent: 'add-absence', startsOn: '2099-07-01', endsOn: '2099-07-14' };
      for (const form of [slot, absence])
        await page.request.post('/aide/permanences?index', { form });
      await page.goto('/aide/permanences');
    },
  },
  {
    route: 'aide.$id.video',
    title: 'Appel vidéo – Aide',
    async at(page) {
      await followQuestion(/quarante personnes/u)(page);
      await page.getByRole('link', { name: 'Appel vidéo' }).click();
    },
  },
  {
    route: 'aide.permanences._index',
    state: 'refused',
    title: 'Mes permanences – Aide',
    at: refuse('/aide/permanences', 'Ajouter cette permanence', { from: '12:00', to: '09:00' }),
  },
  {
    route: 'aide.$id.appel',
    title: /^Appel\s: Comment prolonger/u,
    at: call,
  },
  {
    route: 'aide.permanences.$code',
    title: /^Permanences, Alpes-de-Haute-Provence/u,
    at: '/aide/permanences/04',
  },
  {
    route: 'aide.permanences.$code',
    state: 'empty',
    title: /^Permanences, Vaucluse/u,
    at: '/aide/permanences/84',
  },
  {
    route: 'aide.reponses._index',
    state: 'mistyped, filtered',
    title: 'license – Réponses de collègues',
    at: '/aide/reponses?q=license&theme=numerique',
  },
  {
    route: 'aide.reponses.$slug._index',
    state: 'to verify',
    title: /^Où emprunter un télescope/u,
    at: '/aide/reponses/ou-emprunter-un-telescope-pour-une-soiree-d-observation',
  },
  {
    route: 'aide.reponses.$slug.corriger',
    title: 'Corriger une réponse',
    at: '/aide/reponses/combien-payer-un-auteur-pour-une-rencontre-d-une-heure/corriger',
  },
  {
    route: 'aide.reponses.$slug.corriger',
    state: 'refused',
    title: 'Corriger une réponse',
    at: refuse(
      '/aide/reponses/combien-payer-un-auteur-pour-une-rencontre-d-une-heure/corriger',
      'Enregistrer la correction',
      { body: 'Trop court' },
    ),
  },
  {
    route: 'aide.$id.reponse',
    title: 'En faire une réponse – Aide',
    async at(page) {
      await followQuestion(/albums en tissu/u)(page);
      await page.getByRole('link', { name: 'Relire le texte proposé' }).click();
    },
  },
  {
    route: 'aide.$id.merci',
    title: 'Cela vous a-t-il aidé ? – Aide',
    async at(page) {
      await followQuestion(/albums en tissu/u)(page);
      await page.goto(`${page.url()}/merci`);
    },
  },
  {
    route: 'aide.$id.signaler',
    title: 'Signaler une conversation – Aide',
    async at(page) {
      await followQuestion(/quarante personnes/u)(page);
      await page.getByRole('link', { name: 'Signaler cette conversation' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Signaler' })).toBeVisible();
    },
  },
  { route: 'aide.mon-aide', title: 'Mon aide – Aide', at: '/aide/mon-aide' },
  { route: 'aide.mes-themes', title: 'Mes thèmes – Aide', at: '/aide/mes-themes' },
];

/** Calls while Karim, far away and slow to answer, is on duty. */
async function call(page: Page) {
  const theirs = await (await page.context().browser()!.newContext()).newPage();
  await signIn(theirs, 'karim.haddad');
  const form = { intent: 'availability', choice: 'free' };
  await theirs.request.post('/aide/permanences?index', { form });
  await theirs.goto('/aide');
  await page.goto('/aide');
  await page.getByLabel('Thème').selectOption({ label: 'Numérique' });
  await page.getByLabel('Un usager attend').check();
  await submitForm(page, 'Appeler maintenant', { title: 'Comment prolonger un prêt numérique ?' });
  await expect(page.getByRole('heading', { name: 'Votre appel sonne' })).toBeVisible();
}

/** Opens one of the conversations of the demonstration. */
function followQuestion(title: RegExp) {
  return async (page: Page) => {
    await page.goto('/aide');
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  };
}

/** The editor with plain text areas, and what two people wrote at once. */
export const visitsOfCamilleWithoutScripts: Omit<Visit, 'as'>[] = [
  {
    route: 'fiches.$slug.modifier',
    title: /^Modifier\s: Bibliothèque refuge/u,
    at: `${canicule}/modifier`,
  },
  {
    route: 'fiches.$slug.modifier',
    state: 'conflict',
    title: /^Modifier\s: Le trésor/u,
    at: clash,
  },
  { route: 'fiches.$slug._index', title: /^Planétarium de poche : /u, at: planetarium },
];

/** Sacha: another library; Nora: referent of a département. */
export const visitsOfSacha: Omit<Visit, 'as'>[] = [
  {
    route: 'fiches.$slug.adapter',
    state: 'begun',
    title: 'Adapter une fiche',
    async at(page) {
      await page.request.post(`${lullabies}/adapter`, { form: {} });
      await page.goto(`${lullabies}/adapter`);
      await expect(page.getByText('Continuer mon brouillon')).toBeVisible();
    },
  },
  { route: 'compte.garanties', state: 'empty', title: 'Nouveaux venus', at: '/compte/garanties' },
  {
    route: 'administration._index',
    state: 'not theirs',
    title: 'Page introuvable',
    at: '/administration',
  },
];
