import { courseReaderLabels } from '#app/courses/vocabulary.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { formatDays } from '#app/ui/format.ts';
import {
  courseAttempts,
  courseCertificates,
  courseLearners,
  courseProgress,
  courses,
} from '#db/schema/courses.ts';

import { about, type KeptData } from './about.server.ts';

/** Courses that I write, that I follow. */
export const keptOfCourses: KeptData[] = [
  {
    part: 'trainings',
    what: 'Parcours que vous écrivez',
    why: 'Que les bibliothèques sachent à qui s’adresser',
    ground: 'mission',
    until: () => 'Ils restent, sous « compte supprimé » quand le compte s’efface',
    rows: [
      about(
        courses.createdById,
        'stays',
        ['parcours écrit', 'parcours écrits'],
        { title: 'Titre', library_id: 'Proposé par', created_at: 'Écrit' },
        { hides: ['search_keys', 'search_vector'], says: { readers: courseReaderLabels } },
      ),
    ],
    marks: [courses.publishedById, courses.withdrawnById],
  },
  {
    part: 'trainings',
    what: 'Parcours que vous suivez\u00A0: étapes faites, réponses aux quiz',
    why: 'Reprendre où vous en étiez',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.courseProgress)} après votre dernier passage`,
    rows: [
      about(courseLearners.userId, 'goes', ['parcours suivi', 'parcours suivis'], {
        started_at: 'Commencé',
        last_at: 'Dernier passage',
        completed_at: 'Terminé',
      }),
      about(courseProgress.userId, 'goes', ['étape faite', 'étapes faites'], { done_at: 'Faite' }),
      about(courseAttempts.userId, 'goes', ['essai à un quiz', 'essais à des quiz'], {
        question_count: 'Questions',
        has_passed: 'Réussi',
        taken_at: 'Essai',
      }),
    ],
  },
  {
    part: 'trainings',
    what: 'Attestations de parcours',
    why: 'Que chacun vérifie une attestation par son code',
    ground: 'mission',
    until: () => `${formatDays(keptInDays.certificate)} après leur délivrance`,
    rows: [
      about(
        courseCertificates.holderId,
        'goes',
        ['attestation de parcours', 'attestations de parcours'],
        {
          course_title: 'Parcours',
          holder_name: 'Nom',
          minutes: 'Minutes prévues',
          issued_at: 'Délivrée',
        },
      ),
    ],
  },
];
