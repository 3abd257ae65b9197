import { forcalquier, lullabies } from './addresses.ts';
import { follow, refuse, submitForm, type Visit } from './visit.ts';

/** Nora keeps a département. */
export const visitsOfNora: Omit<Visit, 'as'>[] = [
  {
    route: 'administration.membres.inviter',
    title: 'Inviter une liste – Membres',
    at: '/administration/membres/inviter',
  },
  { route: 'administration._index', title: 'Administration', at: '/administration' },
  { route: 'administration.membres._index', title: 'Membres', at: '/administration/membres' },
  {
    route: 'administration.signalements',
    state: 'empty',
    title: 'Signalements',
    at: '/administration/signalements',
  },
  {
    route: 'formations.nouvelle',
    state: 'refused',
    title: 'Proposer une formation – Formations',
    at: refuse('/formations/nouvelle', 'Enregistrer et donner des dates'),
  },
  {
    route: 'formations.parcours.nouveau',
    state: 'refused',
    title: 'Écrire un parcours – Formations',
    at: refuse('/formations/parcours/nouveau', 'Enregistrer et écrire les étapes'),
  },
  {
    route: 'formations.parcours.$slug.modifier._index',
    title: 'Modifier : Accueillir un groupe scolaire – Parcours',
    at: '/formations/parcours/accueillir-un-groupe-scolaire/modifier',
  },
  {
    route: 'formations.parcours.$slug.modifier.$step',
    state: 'refused',
    title: 'Ajouter une étape : quiz – Parcours',
    at: refuse(
      '/formations/parcours/accueillir-un-groupe-scolaire/modifier/quiz',
      'Enregistrer l’étape',
    ),
  },
  {
    route: 'formations.parcours.$slug.apercu._index',
    title: 'Aperçu : Accueillir un groupe scolaire – Parcours',
    at: '/formations/parcours/accueillir-un-groupe-scolaire/apercu',
  },
  {
    route: 'formations.parcours.$slug.apercu.$number',
    state: 'refused',
    title: 'Aperçu : Et vous, que feriez-vous ? – Accueillir un groupe scolaire',
    at: refuse(
      '/formations/parcours/accueillir-un-groupe-scolaire/apercu/5',
      'Vérifier mes réponses',
    ),
  },
  {
    route: 'formations.equipe-volante._index',
    title: 'Équipe volante – Formations',
    at: '/formations/equipe-volante?theme=citoyennete&rayon=40',
  },
  {
    route: 'formations.$slug.modifier',
    title: 'Modifier : Réparer les livres soi-même – Formations',
    at: '/formations/reparer-les-livres-soi-meme/modifier',
  },
  {
    route: 'formations.$slug.sessions.nouvelle',
    state: 'refused',
    title: 'Préparer une session : Réparer les livres soi-même – Formations',
    at: refuse('/formations/reparer-les-livres-soi-meme/sessions/nouvelle', 'Préparer la session'),
  },
  {
    route: 'formations.$slug.sessions.$id._index',
    title: 'Tenir une session : Réparer les livres soi-même – Formations',
    async at(page) {
      await page.goto('/formations/reparer-les-livres-soi-meme');
      const link = page.getByRole('main').getByRole('link', { name: 'Tenir', exact: true });
      await page.goto((await link.first().getAttribute('href')) ?? '');
    },
  },
  {
    route: 'formations.$slug.sessions.$id.bilan',
    title: 'Bilan : Lire aux tout-petits : choisir, tenir, dire – Formations',
    at: (page) => follow(page, '/formations/mes-sessions', '/bilan', '.session:last-child'),
  },
  {
    route: 'formations.$slug.sessions.$id.messages',
    state: 'proof',
    title: 'Messages : Réparer les livres soi-même – Formations',
    async at(page) {
      await follow(page, '/formations/mes-sessions', '/messages');
      await submitForm(page, 'Relire avant d’envoyer', { subject: 'Vos livres', body: 'Trois.' });
      await page.getByRole('button', { name: 'Corriger' }).waitFor();
    },
  },
  {
    route: 'formations.$slug.sessions.$id.remplacer',
    state: 'refused',
    title: 'Remplacer qui anime : Réparer les livres soi-même – Formations',
    async at(page) {
      await follow(page, '/formations/mes-sessions', '/remplacer');
      await submitForm(page, 'Remplacer', {});
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    route: 'formations.$slug.sessions.$id.covoiturage',
    title: 'Covoiturage : Réparer les livres soi-même – Formations',
    at: (page) => follow(page, '/formations/mes-sessions', '/covoiturage'),
  },
  {
    route: 'formations.$slug.sessions.$id.documents',
    state: 'refused',
    title: 'Documents : Réparer les livres soi-même – Formations',
    async at(page) {
      await follow(page, '/formations/mes-sessions', '/documents');
      await submitForm(page, 'Ajouter', { title: 'Le programme' });
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    route: 'formations.mes-sessions',
    title: 'Mes sessions – Formations',
    at: '/formations/mes-sessions',
  },
  {
    route: 'formations.$slug.sessions.$id.inscrits._index',
    title: 'Inscrits : Réparer les livres soi-même – Formations',
    at: (page) => follow(page, '/formations/reparer-les-livres-soi-meme', '/inscrits'),
  },
  {
    route: 'formations.$slug.sessions.$id.presence.$sitting._index',
    title: 'Présence : Prêter des liseuses et des livres numériques – Formations',
    async at(page) {
      const training = '/formations/preter-des-liseuses-et-des-livres-numeriques';
      await follow(page, training, '/inscrits', '.session:last-child');
      await page.getByRole('link', { name: 'Noter les présences' }).click();
      await page.getByRole('button', { name: 'Présent·e' }).first().waitFor();
    },
  },
  {
    route: 'formations.$slug.sessions.$id.presence.$sitting.code',
    state: 'too early',
    title: 'Code de présence : Réparer les livres soi-même – Formations',
    async at(page) {
      await follow(page, '/formations/reparer-les-livres-soi-meme', '/inscrits');
      await page.getByRole('link', { name: 'Noter les présences' }).click();
      await page.getByRole('link', { name: 'Code pour la salle' }).click();
      await page.getByRole('heading', { name: 'Notez votre présence' }).waitFor();
    },
  },
  {
    route: 'formations.$slug.sessions.$id.presence.$sitting.signature.$registration',
    title: 'Signature : Lire aux tout-petits : choisir, tenir, dire – Formations',
    async at(page) {
      const training = '/formations/lire-aux-tout-petits-choisir-tenir-dire';
      await follow(page, training, '/inscrits', '.session:last-child');
      await page.getByRole('link', { name: 'Noter les présences' }).click();
      await page
        .getByRole('link', { name: /^A signé/u })
        .first()
        .click();
      await page.getByRole('img', { name: /^Cadre où signer/u }).waitFor();
    },
  },
  {
    route: 'formations.$slug.sessions.$id.attestations',
    title: 'Attestations : Lire aux tout-petits : choisir, tenir, dire – Formations',
    async at(page) {
      const training = '/formations/lire-aux-tout-petits-choisir-tenir-dire';
      await follow(page, training, '/inscrits', '.session:last-child');
      await page.getByRole('link', { name: 'Attestations' }).click();
      await page.getByRole('heading', { name: 'Attestations' }).waitFor();
    },
  },
  { route: 'compte.fiches', title: 'Mes fiches', at: '/compte/fiches' },
  { route: 'aide.mon-aide', state: 'empty', title: 'Mon aide – Aide', at: '/aide/mon-aide' },
  { route: 'administration.aide', title: 'Entraide – Administration', at: '/administration/aide' },
];

const register = '/administration/bibliotheques';

/** The administration of the network. */
export const visitsOfAdmin: Omit<Visit, 'as'>[] = [
  {
    route: 'intervenants.$slug.avis.$id',
    state: 'moderated',
    title: 'Avis d’une bibliothèque – Intervenants',
    at: (page) => follow(page, '/intervenants/ines-marcadet', '/intervenants/ines-marcadet/avis/'),
  },
  { route: 'administration.appels', title: 'Appels', at: '/administration/appels' },
  { route: 'administration.tarifs', title: 'Tarifs des venues', at: '/administration/tarifs' },
  {
    route: 'administration.bibliotheques._index',
    title: 'Registre des bibliothèques',
    at: register,
  },
  {
    route: 'administration.bibliotheques._index',
    state: 'empty',
    title: 'Registre des bibliothèques',
    at: `${register}?etat=closed`,
  },
  {
    route: 'administration.bibliotheques.nouvelle',
    title: 'Ajouter une bibliothèque',
    at: `${register}/nouvelle`,
  },
  {
    route: 'administration.bibliotheques.nouvelle',
    state: 'refused',
    title: 'Ajouter une bibliothèque',
    at: refuse(`${register}/nouvelle`, 'Ajouter'),
  },
  {
    route: 'administration.bibliotheques.$slug',
    title: /– Registre$/u,
    at: (page) => follow(page, `${register}?q=forcalquier`, `${register}/mediatheque`),
  },
  { route: 'administration._index', title: 'Administration', at: '/administration' },
  {
    route: 'administration.aide',
    state: 'every département',
    title: 'Entraide – Administration',
    at: '/administration/aide',
  },
  { route: 'administration.membres._index', title: 'Membres', at: '/administration/membres' },
  {
    route: 'administration.membres._index',
    state: 'empty',
    title: 'Membres',
    at: '/administration/membres?q=xylophone',
  },
  {
    route: 'administration.membres.$id',
    title: /^\S+ \S+$/u,
    at: (page) =>
      follow(page, '/administration/membres?q=mireille', '/administration/membres/', 'main table'),
  },
  {
    route: 'administration.conversations._index',
    title: 'Conversations signalées',
    at: '/administration/conversations',
  },
  {
    route: 'administration.conversations.$id',
    title: 'Une conversation signalée',
    at: (page) => follow(page, '/administration/conversations', '/administration/conversations/'),
  },
  {
    route: 'administration.conservation',
    title: 'Conservation – Administration',
    at: '/administration/conservation',
  },
  {
    route: 'administration.conservation',
    state: 'refused',
    title: 'Conservation – Administration',
    at: refuse('/administration/conservation', 'Enregistrer', { months: '61' }),
  },
  {
    route: 'administration.recherches',
    title: 'Recherches sans résultat',
    at: '/administration/recherches',
  },
  {
    route: 'administration.signalements',
    title: 'Signalements',
    async at(page) {
      const form = { reason: 'wrong', message: 'La date du prêt n’est plus la bonne.' };
      await page.request.post(`${lullabies}/signaler`, { form });
      await page.goto('/administration/signalements');
    },
  },
  { route: 'administration.synonymes', title: 'Synonymes', at: '/administration/synonymes' },
  {
    route: 'administration.synonymes',
    state: 'refused',
    title: 'Synonymes',
    at: refuse('/administration/synonymes', 'Ajouter'),
  },
  {
    route: 'administration.vocabulaires',
    title: 'Thèmes et publics',
    at: '/administration/vocabulaires',
  },
  {
    route: 'administration.vocabulaires_.$kind.$id',
    title: 'Ajouter un thème',
    at: '/administration/vocabulaires/themes/nouveau',
  },
  {
    route: 'administration.vocabulaires_.$kind.$id',
    state: 'refused',
    title: 'Ajouter un public',
    at: refuse('/administration/vocabulaires/publics/nouveau', /./u),
  },
  {
    route: 'administration.vocabulaires_.$kind.$id',
    state: 'known',
    title: 'Modifier un thème',
    at: '/administration/vocabulaires/themes/1',
  },
  {
    route: 'bibliotheques.$slug.modifier',
    title: /^Modifier .* – Bibliothèques$/u,
    at: `${forcalquier}/modifier`,
  },
  {
    route: 'bibliotheques.$slug.modifier',
    state: 'refused',
    title: /^Modifier .* – Bibliothèques$/u,
    at: refuse(`${forcalquier}/modifier`, 'Enregistrer', { email: 'personne' }),
  },
  { route: 'compte.fiches', state: 'empty', title: 'Mes fiches', at: '/compte/fiches' },
  { route: 'compte._index', state: 'keeper', title: 'Mon compte', at: '/compte' },
];
