import { memberDeedLabels, roleLabels } from '#app/accounts/vocabulary.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { formatCount, formatDays } from '#app/ui/format.ts';
import {
  apiTokens,
  auditEntries,
  emailChanges,
  emailTokens,
  inactivityNotices,
  invitations,
  libraryDepartures,
  roleGrants,
  sessions,
  users,
} from '#db/schema/accounts.ts';
import { mails } from '#db/schema/platform.ts';

import { about, type KeptData } from './about.server.ts';

const asLongAsAccount = () => 'Tant que le compte existe';

const deedLabels = {
  ...memberDeedLabels,
  publish: 'Fiche publiée',
  withdraw: 'Fiche retirée',
  'export-my-data': 'Copie de mes données',
  'export-directory': 'Liste de l’annuaire prise',
  'change-password': 'Mot de passe changé',
  'reset-password': 'Mot de passe choisi de nouveau',
  'create-api-token': 'Jeton fait',
  'revoke-api-token': 'Jeton repris',
  'ask-email-change': 'Changement d’adresse demandé',
  'invite-colleague': 'Collègue invité',
  'add-speaker': 'Intervenant proposé',
  'library-updated': 'Page de bibliothèque modifiée',
};

/** Who I am here, and how I come in. */
export const keptOfAccount: KeptData[] = [
  {
    part: 'account',
    what: 'Nom, adresse électronique, bibliothèque, fonction, dernière visite',
    why: 'Votre compte',
    ground: 'service',
    until: ({ inactivity: { closesAfterMonths, graceInDays } }) =>
      `Tant que le compte existe ; sans visite, il se ferme au bout de ${closesAfterMonths} mois et ${formatCount(graceInDays, 'jour', 'jours')}`,
    rows: [
      about(
        users.id,
        'stays',
        ['compte', 'comptes'],
        {
          display_name: 'Nom',
          email: 'Adresse électronique',
          job_title: 'Fonction',
          library_id: 'Bibliothèque',
          created_at: 'Inscription',
          charter_accepted_at: 'Charte acceptée',
          vouched_at: 'Un collègue répond de vous depuis',
          last_seen_at: 'Dernière visite',
        },
        { own: [users.email] },
      ),
      about(inactivityNotices.userId, 'goes', ['avis d’absence', 'avis d’absence'], {
        sent_at: 'Envoyé',
        seen_at: 'Dernière visite d’alors',
      }),
    ],
    marks: [users.vouchedById, users.suspendedById],
  },
  {
    part: 'account',
    what: 'Mot de passe, haché',
    why: 'Vous reconnaître',
    ground: 'service',
    until: asLongAsAccount,
    rows: [],
  },
  {
    part: 'account',
    what: 'Rôles dans le réseau',
    why: 'Savoir qui veille sur quoi',
    ground: 'mission',
    until: () => 'Tant que vous avez le rôle',
    rows: [
      about(
        roleGrants.userId,
        'goes',
        ['rôle', 'rôles'],
        {
          role: 'Rôle',
          library_id: 'Bibliothèque',
          departement_code: 'Département',
          granted_at: 'Depuis',
        },
        { says: { role: roleLabels } },
      ),
    ],
    marks: [roleGrants.grantedById],
  },
  {
    part: 'account',
    what: 'Bibliothèques quittées',
    why: 'Que leurs fiches puissent être reprises par des collègues',
    ground: 'mission',
    until: asLongAsAccount,
    rows: [
      about(libraryDepartures.userId, 'goes', ['départ', 'départs'], {
        library_id: 'Bibliothèque',
        left_at: 'Départ dit',
        contest_until: 'Contestable jusqu’au',
      }),
    ],
    marks: [libraryDepartures.declaredById, libraryDepartures.wasVouchedById],
  },
  {
    part: 'account',
    what: 'Connexions ouvertes : appareil et dernière visite',
    why: 'Vous laisser les voir et les fermer',
    ground: 'service',
    until: () => `${formatDays(keptInDays.session)} après la dernière visite`,
    rows: [
      about(
        sessions.userId,
        'goes',
        ['connexion ouverte', 'connexions ouvertes'],
        { device: 'Appareil', created_at: 'Ouverte', expires_at: 'Se ferme' },
        { hides: ['id'] },
      ),
    ],
  },
  {
    part: 'account',
    what: 'Jetons pour l’API, hachés',
    why: 'Laisser vos outils lire en votre nom',
    ground: 'service',
    until: () => 'Tant que le compte existe, repris ou non',
    rows: [
      about(apiTokens.userId, 'goes', ['jeton', 'jetons'], {
        name: 'Nom',
        created_at: 'Fait',
        last_used_at: 'Dernier usage',
        revoked_at: 'Repris',
      }),
    ],
  },
  {
    part: 'account',
    what: 'Inscription jamais confirmée',
    why: 'Attendre votre réponse',
    ground: 'service',
    until: () => formatDays(keptInDays.unverifiedAccount),
    rows: [],
  },
  {
    part: 'account',
    what: 'Liens envoyés par courriel, hachés ; changements d’adresse',
    why: 'Confirmer une adresse, changer un mot de passe, contester un départ',
    ground: 'service',
    until: () =>
      `${formatDays(keptInDays.usedLink)} après usage ; les changements d’adresse, tant que le compte existe`,
    rows: [
      about(emailTokens.userId, 'goes', ['lien envoyé', 'liens envoyés'], {
        created_at: 'Envoyé',
        expires_at: 'Sert jusqu’au',
        used_at: 'A servi',
      }),
      about(
        emailChanges.userId,
        'goes',
        ['changement d’adresse', 'changements d’adresse'],
        {
          old_email: 'Ancienne adresse',
          new_email: 'Nouvelle adresse',
          created_at: 'Demandé',
          done_at: 'Fait',
          cancelled_at: 'Abandonné',
        },
        { own: [emailChanges.oldEmail, emailChanges.newEmail] },
      ),
    ],
  },
  {
    part: 'account',
    what: 'Courriels envoyés',
    why: 'Les renvoyer s’ils se perdent',
    ground: 'service',
    until: () => formatDays(keptInDays.mail),
    rows: [
      about(
        mails.recipient,
        'goes',
        ['courriel', 'courriels'],
        { subject: 'Objet', sent_at: 'Envoyé' },
        { by: 'address', only: ['kind', 'recipient', 'subject', 'created_at', 'sent_at'] },
      ),
    ],
  },
  {
    part: 'account',
    what: 'Adresse d’une personne invitée à rejoindre le réseau',
    why: 'Lui envoyer un lien',
    ground: 'interest',
    until: () => `${formatDays(keptInDays.invitation)} sans réponse, puis elle s’efface`,
    rows: [
      about(
        invitations.invitedById,
        'goes',
        ['invitation envoyée', 'invitations envoyées'],
        { library_id: 'Bibliothèque', created_at: 'Envoyée', accepted_at: 'Acceptée' },
        { hides: ['email', 'display_name'] },
      ),
      about(
        invitations.email,
        'goes',
        ['invitation reçue', 'invitations reçues'],
        { library_id: 'Bibliothèque', created_at: 'Reçue', accepted_at: 'Acceptée' },
        { key: 'invitations_received', by: 'address' },
      ),
    ],
    marks: [invitations.acceptedById],
  },
  {
    part: 'account',
    what: 'Gestes d’administration et gestes sur votre compte : qui, quoi, quand',
    why: 'Pouvoir en répondre',
    ground: 'interest',
    until: () => 'Tant que le réseau existe, sous « compte supprimé » quand le compte s’efface',
    rows: [
      about(
        auditEntries.actorId,
        'stays',
        ['geste fait', 'gestes faits'],
        { action: 'Geste', at: 'Le' },
        { only: ['action', 'target_kind', 'at'], says: { action: deedLabels } },
      ),
      about(
        auditEntries.targetId,
        'stays',
        ['geste sur votre compte', 'gestes sur votre compte'],
        { action: 'Geste', at: 'Le' },
        { key: 'audit_entries_about_me', only: ['action', 'at'], says: { action: deedLabels } },
      ),
    ],
  },
];
