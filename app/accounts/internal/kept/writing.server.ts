import { sql } from 'drizzle-orm';

import { sheetStatusLabels, visibilityLabels } from '#app/sheets/form-vocabulary.ts';
import { commentMentions, comments } from '#db/schema/comments.ts';
import { storedFiles } from '#db/schema/files.ts';
import { replays } from '#db/schema/replays.ts';
import { reviewAnswers, reviews, reviewVersions } from '#db/schema/reviews.ts';
import {
  reports,
  sheetAuthors,
  sheetDraftRevisions,
  sheetInvitations,
  sheets,
  sheetShareLinks,
  sheetVersions,
} from '#db/schema/sheets.ts';

import { about, type KeptData } from './about.server.ts';

const stays = () => 'Ils restent, sous « compte supprimé » quand le compte s’efface';

/** What I share with every library. */
export const keptOfWriting: KeptData[] = [
  {
    part: 'writing',
    what: 'Fiches, versions, commentaires, reprises',
    why: 'Le partage entre bibliothèques',
    ground: 'mission',
    until: stays,
    rows: [
      about(
        sheetAuthors.userId,
        'stays',
        ['fiche écrite', 'fiches écrites'],
        { sheet_id: 'Fiche', role: 'Place', added_at: 'Depuis' },
        { says: { role: { owner: 'Propriétaire', coauthor: 'Avec d’autres' } } },
      ),
      about(sheetVersions.publishedById, 'stays', ['version publiée', 'versions publiées'], {
        sheet_id: 'Fiche',
        number: 'Version',
        note: 'Ce qui change',
        published_at: 'Publiée',
      }),
      about(
        sheets.draftSavedById,
        'stays',
        ['copie de travail', 'copies de travail'],
        { slug: 'Adresse de la fiche', status: 'État', draft_saved_at: 'Enregistrée' },
        {
          only: ['slug', 'status', 'draft', 'draft_revision', 'draft_saved_at'],
          also: (userId) =>
            sql`t.id in (select sheet_id from ${sheetAuthors} where user_id = ${userId})`,
          says: { status: sheetStatusLabels },
        },
      ),
      about(sheetDraftRevisions.savedById, 'stays', ['état de travail', 'états de travail'], {
        sheet_id: 'Fiche',
        revision: 'Numéro',
        saved_at: 'Enregistré',
      }),
      about(comments.authorId, 'stays', ['commentaire', 'commentaires'], {
        sheet_id: 'Fiche',
        body: 'Texte',
        created_at: 'Écrit',
        edited_at: 'Changé',
        deleted_at: 'Retiré',
      }),
      about(commentMentions.userId, 'stays', ['mention', 'mentions'], {
        comment_id: 'Commentaire',
      }),
      about(replays.recordedById, 'stays', ['reprise', 'reprises'], {
        sheet_id: 'Fiche',
        library_id: 'Bibliothèque',
        happened_on: 'Date',
        attendance: 'Personnes venues',
        rating: 'Note sur 5',
        advice: 'Conseil',
        withdrawn_at: 'Retirée',
      }),
    ],
    marks: [
      sheets.verifiedById,
      sheets.withdrawnById,
      sheets.archivedById,
      sheetAuthors.addedById,
      comments.deletedById,
    ],
  },
  {
    part: 'writing',
    what: 'Invitations à écrire avec vous, liens de partage d’un brouillon',
    why: 'Écrire à plusieurs, montrer avant de publier',
    ground: 'service',
    until: () => 'Avec la fiche ; ce qui vous nomme s’efface avec le compte',
    rows: [
      about(
        sheetInvitations.invitedById,
        'stays',
        ['invitation à écrire envoyée', 'invitations à écrire envoyées'],
        { sheet_id: 'Fiche', created_at: 'Envoyée', accepted_at: 'Acceptée' },
        { hides: ['email'] },
      ),
      about(
        sheetInvitations.email,
        'goes',
        ['invitation à écrire reçue', 'invitations à écrire reçues'],
        { created_at: 'Reçue', accepted_at: 'Acceptée' },
        { key: 'sheet_invitations_received', by: 'address' },
      ),
      about(
        sheetShareLinks.createdById,
        'stays',
        ['lien de partage', 'liens de partage'],
        {
          sheet_id: 'Fiche',
          label: 'Pour',
          reader: 'Montre',
          visits: 'Visites',
          created_at: 'Fait',
          revoked_at: 'Fermé',
        },
        { says: { reader: visibilityLabels } },
      ),
    ],
    marks: [sheetInvitations.acceptedById, sheetShareLinks.revokedById],
  },
  {
    part: 'writing',
    what: 'Fichiers envoyés',
    why: 'Les montrer dans les fiches et les conversations',
    ground: 'mission',
    until: () => 'Tant qu’une fiche ou une conversation s’en sert',
    rows: [
      about(storedFiles.uploadedById, 'stays', ['fichier', 'fichiers'], {
        name: 'Nom',
        media_type: 'Format',
        size_in_bytes: 'Taille en octets',
        created_at: 'Envoyé',
        deleted_at: 'Effacé',
      }),
    ],
  },
  {
    part: 'writing',
    what: 'Avis sur les intervenants que votre bibliothèque a reçus, réponses à ces avis',
    why: 'Que des collègues invitent en connaissance\u00A0; l’intervenant les lit et répond',
    ground: 'mission',
    until: stays,
    rows: [
      about(
        reviews.authorId,
        'stays',
        ['avis sur un intervenant', 'avis sur des intervenants'],
        { speaker_id: 'Intervenant', done: 'Venue', advice: 'Conseil', written_at: 'Écrit' },
        { hides: ['withdrawal_reason'] },
      ),
      about(reviewVersions.writtenById, 'stays', ['texte d’avis', 'textes d’avis'], {
        done: 'Venue',
        advice: 'Conseil',
        written_at: 'Écrit',
      }),
      about(reviewAnswers.writtenById, 'stays', ['réponse à un avis', 'réponses à des avis'], {
        body: 'Texte',
        written_at: 'Écrite',
      }),
    ],
    marks: [reviews.withdrawnById],
  },
  {
    part: 'writing',
    what: 'Signalements d’une fiche ou d’un commentaire',
    why: 'Corriger ce qui ne va pas',
    ground: 'interest',
    until: () => 'Avec la fiche',
    rows: [
      about(
        reports.reportedById,
        'stays',
        ['signalement', 'signalements'],
        { sheet_id: 'Fiche', message: 'Texte', created_at: 'Envoyé', settled_at: 'Traité' },
        { hides: ['settlement'] },
      ),
    ],
    marks: [reports.settledById],
  },
];
