import { keptInDays } from '#app/platform/retention.ts';
import { closeReasonLabels, requestFormatLabels } from '#app/training-requests/vocabulary.ts';
import { trainingAudienceLabels } from '#app/trainings/vocabulary.ts';
import { formatDays } from '#app/ui/format.ts';
import {
  touringSpeakers,
  touringTrainers,
  trainingRequests,
  trainingRequestSessions,
  trainingRequestSupports,
} from '#db/schema/training-requests.ts';

import { about, type KeptData } from './about.server.ts';

/** Trainings that I ask for or second, and where I come out to teach. */
export const keptOfTrainingRequests: KeptData[] = [
  {
    part: 'trainings',
    what: 'Formations que vous demandez ou appuyez pour votre bibliothèque',
    why: 'Que qui organise sache ce qui manque, et vous prévienne d’abord',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.trainingRequest)} après la fin de la demande`,
    rows: [
      about(
        trainingRequests.authorId,
        'stays',
        ['formation demandée', 'formations demandées'],
        {
          title: 'Apprendre à',
          reason: 'Pourquoi',
          period: 'Quand',
          created_at: 'Demandée',
          open_until: 'Ouverte jusqu’au',
          closed_at: 'Fermée',
        },
        {
          says: {
            audience: trainingAudienceLabels,
            format: requestFormatLabels,
            close_reason: closeReasonLabels,
          },
        },
      ),
      about(trainingRequestSupports.userId, 'stays', ['demande appuyée', 'demandes appuyées'], {
        people: 'Personnes',
        created_at: 'Appuyée',
        changed_at: 'Changée',
      }),
    ],
    marks: [trainingRequests.closedById, trainingRequestSessions.tiedById],
  },
  {
    part: 'trainings',
    what: 'Équipe volante\u00A0: d’où vous partez et où vous venez former',
    why: 'Que qui demande une formation, et qui en organise, vous trouve',
    ground: 'consent',
    until: () =>
      `Tant que vous vous proposez, et ${formatDays(keptInDays.touringTrainer)} après votre dernier jour`,
    rows: [
      about(touringTrainers.userId, 'goes', ['proposition de venue', 'propositions de venue'], {
        commune_code: 'Départ de',
        radius_in_km: 'Jusqu’à (km)',
        departement_codes: 'Départements',
        starts_on: 'Du',
        ends_on: 'Au',
        note: 'Un mot',
        created_at: 'Faite',
        open_until: 'Tient jusqu’au',
      }),
    ],
  },
  {
    part: 'trainings',
    what: 'Équipe volante\u00A0: qu’une page de l’annuaire, sans compte, y est signalée, et par qui',
    why: 'Que qui demande une formation trouve qui forme près de soi',
    ground: 'interest',
    until: () =>
      `Un an, ${formatDays(keptInDays.touringTrainer)} de plus, ou jusqu’à ce que la personne la retire, par son lien\u00A0; avec sa page`,
    rows: [],
    marks: [touringSpeakers.declaredById],
  },
];
