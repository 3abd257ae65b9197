import { sql } from 'drizzle-orm';

import { attendanceStateLabels } from '#app/attendance/vocabulary.ts';
import { messageReaderLabels } from '#app/desk/vocabulary.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { formatDays } from '#app/ui/format.ts';
import {
  attendanceCodes,
  attendanceEntries,
  attendanceMarks,
  attendanceSignatures,
} from '#db/schema/attendance.ts';
import { certificateLinks, certificates } from '#db/schema/certificates.ts';
import { sessionMessages } from '#db/schema/desk.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { evaluationRequests } from '#db/schema/evaluations.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

import { about, type KeptData } from './about.server.ts';

const stays = () => 'Elles restent, sous «\u00A0compte supprimé\u00A0» quand le compte s’efface';

/** Rows `t` about who has a place, where that is this person. */
const ofMyRegistrations = (userId: string) =>
  sql`t.registration_id in (select r.id from registrations r where r.user_id = ${userId})`;

/** Trainings that I organise, that I teach, in which I take part. */
export const keptOfTrainings: KeptData[] = [
  {
    part: 'trainings',
    what: 'Formations et sessions que vous organisez ou animez',
    why: 'Que les bibliothèques sachent à qui s’adresser',
    ground: 'mission',
    until: stays,
    rows: [
      about(
        trainings.createdById,
        'stays',
        ['formation écrite', 'formations écrites'],
        { title: 'Titre', library_id: 'Organisée par', created_at: 'Écrite' },
        { hides: ['search_keys', 'search_text'] },
      ),
      about(trainingSessions.createdById, 'stays', ['session préparée', 'sessions préparées'], {
        starts_at: 'Début',
        ends_at: 'Fin',
        created_at: 'Préparée',
      }),
      about(sittingTrainers.userId, 'stays', ['demi-journée animée', 'demi-journées animées'], {
        starts_at: 'Début',
        ends_at: 'Fin',
      }),
    ],
    marks: [
      trainingSessions.announcedById,
      trainingSessions.closedById,
      trainingSessions.cancelledById,
    ],
  },
  {
    part: 'trainings',
    what: 'Inscriptions aux formations, les vôtres et celles que vous faites',
    why: 'Tenir les places et la liste d’attente dans l’ordre',
    ground: 'mission',
    until: () =>
      `Les réponses aux questions s’effacent ${formatDays(keptInDays.registrationAnswers)} après la session, le nom et l’adresse de qui n’a pas de compte et l’adresse de qui donne son accord ${formatDays(keptInDays.registrationPeople)} après`,
    rows: [
      about(registrations.userId, 'stays', ['inscription', 'inscriptions'], {
        library_id: 'Bibliothèque',
        created_at: 'Demandée',
        agreed_at: 'Accord de la hiérarchie',
      }),
      about(
        registrations.registeredById,
        'stays',
        ['inscription faite', 'inscriptions faites'],
        { library_id: 'Bibliothèque', created_at: 'Demandée' },
        { key: 'registrations_made', only: ['id', 'session_id', 'library_id', 'created_at'] },
      ),
      about(
        registrations.personEmail,
        'stays',
        ['inscription à votre adresse', 'inscriptions à votre adresse'],
        { person_name: 'Nom', created_at: 'Demandée' },
        { key: 'registrations_at_my_address', by: 'address' },
      ),
      about(
        registrationLinks.email,
        'stays',
        ['lien de formation', 'liens de formation'],
        { created_at: 'Envoyé', expires_at: 'Sert jusqu’au' },
        { by: 'address' },
      ),
    ],
    marks: [registrations.superiorEmail],
  },
  {
    part: 'trainings',
    what: 'Présences aux formations, les vôtres et celles que vous notez',
    why: 'Dire qui a suivi une formation',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.attendance)} après la session`,
    rows: [
      about(
        attendanceMarks.markedById,
        'stays',
        ['présence notée', 'présences notées'],
        { state: 'Présence', left_at: 'Départ', taken_at: 'Notée' },
        {
          also: ofMyRegistrations,
          only: ['session_id', 'sitting_id', 'state', 'left_at', 'taken_at'],
          says: { state: attendanceStateLabels },
        },
      ),
    ],
    marks: [attendanceCodes.shownById],
  },
  {
    part: 'trainings',
    what: 'Signatures aux formations, tracées ou tapées',
    why: 'La feuille d’émargement',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.signature)} après la session`,
    rows: [
      about(attendanceSignatures.signerId, 'goes', ['signature', 'signatures'], {
        typed_name: 'Nom tapé',
        signed_at: 'Signée',
      }),
    ],
    marks: [attendanceSignatures.heldById],
  },
  {
    part: 'trainings',
    what: 'Attestations de formation',
    why: 'Que chacun vérifie une attestation par son code',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.certificate)} après la session`,
    rows: [
      about(certificates.holderId, 'goes', ['attestation', 'attestations'], {
        training_title: 'Formation',
        holder_name: 'Nom',
        minutes: 'Minutes suivies',
        issued_at: 'Délivrée',
        revoked_at: 'Ne vaut plus depuis',
      }),
      about(
        certificateLinks.email,
        'goes',
        ['lien vers une attestation', 'liens vers une attestation'],
        { created_at: 'Envoyé', expires_at: 'Sert jusqu’au' },
        { by: 'address' },
      ),
    ],
    marks: [certificates.issuedById],
  },
  {
    part: 'trainings',
    what: 'Chaque présence notée tour à tour, même corrigée',
    why: 'Régler deux avis contraires',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.attendanceHistory)} après la session`,
    rows: [
      about(
        attendanceEntries.markedById,
        'stays',
        ['présence notée tour à tour', 'présences notées tour à tour'],
        { state: 'Présence', taken_at: 'Notée', received_at: 'Reçue' },
        {
          also: ofMyRegistrations,
          only: ['session_id', 'sitting_id', 'state', 'taken_at', 'received_at'],
          says: { state: attendanceStateLabels },
        },
      ),
    ],
  },
  {
    part: 'trainings',
    what: 'Documents que vous donnez à qui suit une session',
    why: 'Les lire avant et après',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.sessionDocument)} après la session`,
    rows: [
      about(sessionDocuments.addedById, 'stays', ['document de session', 'documents de session'], {
        title: 'Titre',
        url: 'Lien',
        added_at: 'Ajouté',
      }),
    ],
  },
  {
    part: 'trainings',
    what: 'Messages que vous écrivez à tous les inscrits d’une session',
    why: 'Savoir ce qui a été dit, et à combien',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.sessionMessage)} après la session`,
    rows: [
      about(
        sessionMessages.writtenById,
        'stays',
        ['message à tous', 'messages à tous'],
        { subject: 'Objet', body: 'Message', people_count: 'Personnes', sent_at: 'Envoyé' },
        { says: { whom: messageReaderLabels } },
      ),
    ],
  },
  {
    part: 'trainings',
    what: 'Avis demandés sur les formations que vous suivez\u00A0: si vous avez répondu, pas ce que vous répondez',
    why: 'Demander une fois, rappeler une fois',
    ground: 'mission',
    until: () =>
      `${formatDays(keptInDays.evaluationRequest)} après la session. Les avis eux-mêmes ne sont reliés à personne`,
    rows: [
      about(
        // No account stands in these rows: they are found through the place of this person.
        evaluationRequests.registrationId,
        'stays',
        ['avis demandé', 'avis demandés'],
        { asked_at: 'Demandé', answered_on: 'Répondu' },
        {
          also: ofMyRegistrations,
          only: ['session_id', 'asked_at', 'expires_at', 'reminded_at', 'answered_on'],
        },
      ),
    ],
  },
];
