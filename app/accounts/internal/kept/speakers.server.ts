import { sql } from 'drizzle-orm';

import { keptInDays } from '#app/platform/retention.ts';
import { formatDays } from '#app/ui/format.ts';
import { gapAnswers, gapNotices } from '#db/schema/gaps.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';
import { speakerPictures } from '#db/schema/speaker-pictures.ts';
import { sheetSpeakers, speakerLinks, speakers } from '#db/schema/speakers.ts';
import { tours, tourStops } from '#db/schema/tours.ts';

import { about, type KeptData } from './about.server.ts';

/** Speakers that I list, that I am; their comings. */
export const keptOfSpeakers: KeptData[] = [
  {
    part: 'speakers',
    what: 'Intervenants : nom, discipline et courriel professionnel, tant que l’accord est attendu',
    why: 'Vous écrire pour le demander ; seuls les professionnels du réseau les lisent',
    ground: 'interest',
    until: () => `${formatDays(keptInDays.speakerWaiting)} sans réponse, puis tout s’efface`,
    rows: [
      about(
        speakers.createdById,
        'stays',
        ['intervenant proposé', 'intervenants proposés'],
        { name: 'Nom', created_at: 'Proposé', agreed_at: 'Accord donné' },
        {
          key: 'speakers_listed',
          only: ['id', 'slug', 'name', 'created_at', 'agreed_at'],
        },
      ),
    ],
    marks: [sheetSpeakers.linkedById],
  },
  {
    part: 'speakers',
    what: 'Intervenants : profil, tarifs, coordonnées, avec votre accord',
    why: 'Que les bibliothèques vous invitent ; tarifs et coordonnées entre professionnels',
    ground: 'consent',
    until: () =>
      'Tant que vous ne le retirez pas, par le lien que vous tenez ou sur la page du profil',
    rows: [
      about(
        speakers.claimedById,
        'letGo',
        ['profil d’intervenant à vous', 'profils d’intervenant à vous'],
        {
          name: 'Nom',
          headline: 'En une phrase',
          email: 'Courriel',
          phone: 'Téléphone',
          siret: 'SIRET',
          travel_terms: 'Déplacements',
          technical_needs: 'Besoins techniques',
          agreed_at: 'Accord donné',
          claimed_at: 'À vous depuis',
        },
        { own: [speakers.email, speakers.agreedEmail], hides: ['search_keys', 'search_text'] },
      ),
      about(
        speakers.email,
        'stays',
        ['profil d’intervenant à votre adresse', 'profils d’intervenant à votre adresse'],
        { name: 'Nom', created_at: 'Proposé', agreed_at: 'Accord donné' },
        { key: 'speakers_at_my_address', by: 'address', hides: ['search_keys', 'search_text'] },
      ),
    ],
    marks: [speakers.agreedEmail],
  },
  {
    part: 'speakers',
    what: 'Jours libres d’un profil que vous tenez',
    why: 'Que les bibliothèques sachent quand vous venez',
    ground: 'consent',
    until: () => 'Tant que vous les laissez',
    rows: [
      about(
        speakerFreeRanges.speakerId,
        'goes',
        ['jour libre ou suite de jours', 'suites de jours libres'],
        { starts_on: 'Du', ends_on: 'Au', departement_codes: 'Départements' },
        {
          also: (userId) =>
            sql`t.speaker_id in (select id from ${speakers} where claimed_by_id = ${userId})`,
        },
      ),
    ],
  },
  {
    part: 'speakers',
    what: 'Images de profils d’intervenants',
    why: 'Montrer qui vient\u00A0; l’image a ses droits et son texte',
    ground: 'mission',
    until: () => 'Avec le profil',
    rows: [
      about(speakerPictures.addedById, 'stays', ['image ajoutée', 'images ajoutées'], {
        speaker_id: 'Intervenant',
        alt: 'Ce qu’elle montre',
        credit: 'De qui',
        added_at: 'Ajoutée',
      }),
    ],
  },
  {
    part: 'speakers',
    what: 'Liens envoyés aux intervenants, hachés',
    why: 'Corriger ou retirer un profil sans compte',
    ground: 'service',
    until: () => formatDays(keptInDays.speakerLink),
    rows: [
      about(
        speakerLinks.email,
        'stays',
        ['lien d’intervenant', 'liens d’intervenant'],
        { created_at: 'Envoyé', expires_at: 'Sert jusqu’au' },
        { by: 'address' },
      ),
    ],
  },
  {
    part: 'speakers',
    what: 'Refus d’un intervenant : empreintes du courriel, du SIRET, du nom et de la commune',
    why: 'Que personne ne vous propose de nouveau',
    ground: 'interest',
    until: () => formatDays(keptInDays.speakerRefusal),
    rows: [],
  },
  {
    part: 'speakers',
    what: 'Tournées que vous ouvrez, étapes où vous inscrivez votre bibliothèque',
    why: 'Partager le coût d’une venue',
    ground: 'mission',
    until: () => 'Elles restent, sous « compte supprimé » quand le compte s’efface',
    rows: [
      about(tours.openedById, 'stays', ['tournée ouverte', 'tournées ouvertes'], {
        speaker_id: 'Intervenant',
        starts_on: 'Du',
        ends_on: 'Au',
        note: 'Note',
        created_at: 'Ouverte',
      }),
      about(tourStops.joinedById, 'stays', ['étape de tournée', 'étapes de tournée'], {
        speaker_id: 'Intervenant',
        library_id: 'Bibliothèque',
        day: 'Jour',
        note: 'Note',
        joined_at: 'Inscrite',
        left_at: 'Quittée',
      }),
    ],
    marks: [tours.cancelledById],
  },
  {
    part: 'speakers',
    what: 'Recherches affichées sur le tableau des manques, intervenants que vous y proposez',
    why: 'Trouver quelqu’un ensemble',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.gapNotice)} après le dernier jour de la recherche`,
    rows: [
      about(gapNotices.authorId, 'stays', ['recherche affichée', 'recherches affichées'], {
        need: 'Pour',
        place: 'Lieu',
        starts_on: 'Du',
        ends_on: 'Au',
        open_until: 'Affichée jusqu’au',
        created_at: 'Affichée',
        closed_at: 'Close',
      }),
      about(gapAnswers.authorId, 'stays', ['intervenant proposé', 'intervenants proposés'], {
        speaker_id: 'Intervenant',
        note: 'Un mot',
        created_at: 'Proposé',
      }),
    ],
    marks: [gapNotices.closedById],
  },
];
