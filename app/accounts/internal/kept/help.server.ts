import { answerScopeLabels, outcomeLabels } from '#app/answers/vocabulary.ts';
import { callStepLabels } from '#app/calls/vocabulary.ts';
import { reactionLabels, urgencyLabels } from '#app/help/vocabulary.ts';
import {
  answerAuthors,
  answerOpinions,
  answers,
  answerVersions,
  helpOutcomes,
} from '#db/schema/answers.ts';
import { helpCallRings, helpCalls } from '#db/schema/calls.ts';
import {
  helpAskings,
  helpDepartures,
  helpHandovers,
  helpInvitations,
  helpResolutions,
} from '#db/schema/help-course.ts';
import { helpMessages, helpParticipants, helpQuestions, helpReactions } from '#db/schema/help.ts';
import { helpReportLooks, helpReports } from '#db/schema/help-reports.ts';
import { helpVideoSeats } from '#db/schema/video.ts';

import { about, type KeptData } from './about.server.ts';

/** What I ask colleagues, what I answer them. */
export const keptOfHelp: KeptData[] = [
  {
    part: 'help',
    what: 'Questions à des collègues, réponses, réactions, appels, fichiers joints',
    why: 'L’aide entre bibliothèques ; seules les personnes de la conversation les lisent',
    ground: 'mission',
    until: ({ helpKeptInMonths }) => `${helpKeptInMonths} mois après le dernier message`,
    rows: [
      about(
        helpQuestions.askedById,
        'stays',
        ['question posée', 'questions posées'],
        { title: 'Question', theme_id: 'Thème', urgency: 'Pour', created_at: 'Posée' },
        { says: { urgency: urgencyLabels } },
      ),
      about(helpMessages.authorId, 'stays', ['message', 'messages'], {
        question_id: 'Question',
        body: 'Texte',
        created_at: 'Écrit',
        edited_at: 'Changé',
        deleted_at: 'Retiré',
      }),
      about(helpParticipants.userId, 'stays', ['conversation', 'conversations'], {
        question_id: 'Question',
        joined_at: 'Depuis',
      }),
      about(
        helpReactions.userId,
        'stays',
        ['réaction', 'réactions'],
        { kind: 'Réaction', created_at: 'Le' },
        { says: { kind: reactionLabels } },
      ),
      about(helpAskings.userId, 'goes', ['question reçue', 'questions reçues'], {
        question_id: 'Question',
        asked_at: 'Reçue',
        seen_at: 'Vue',
        declined_at: 'Laissée à d’autres',
      }),
      about(
        helpResolutions.resolvedById,
        'stays',
        ['question dite résolue', 'questions dites résolues'],
        {
          question_id: 'Question',
          resolved_at: 'Le',
        },
      ),
      about(helpHandovers.fromId, 'stays', ['question passée', 'questions passées'], {
        question_id: 'Question',
        to_theme_id: 'À qui connaît',
        handed_at: 'Le',
      }),
      about(helpInvitations.userId, 'goes', ['invitation à converser', 'invitations à converser'], {
        question_id: 'Question',
        invited_at: 'Reçue',
        accepted_at: 'Acceptée',
        declined_at: 'Refusée',
      }),
      about(helpDepartures.userId, 'stays', ['conversation quittée', 'conversations quittées'], {
        question_id: 'Question',
        left_at: 'Le',
      }),
      about(
        helpOutcomes.saidById,
        'stays',
        ['avis sur une aide reçue', 'avis sur une aide reçue'],
        { question_id: 'Question', outcome: 'Avis', words: 'Texte', said_at: 'Dit' },
        { says: { outcome: outcomeLabels } },
      ),
      about(helpCalls.calledById, 'stays', ['appel lancé', 'appels lancés'], {
        question_id: 'Question',
        started_at: 'Le',
        ended_at: 'Fini',
      }),
      about(
        helpCallRings.userId,
        'goes',
        ['appel reçu', 'appels reçus'],
        { step: 'Sonné chez', rang_at: 'Le', declined_at: '« Pas maintenant »' },
        { says: { step: callStepLabels } },
      ),
      about(helpVideoSeats.userId, 'goes', ['place en visio', 'places en visio'], {
        question_id: 'Question',
        taken_at: 'Prise',
      }),
    ],
    marks: [
      helpQuestions.takenById,
      helpResolutions.reopenedById,
      helpHandovers.toUserId,
      helpInvitations.invitedById,
      helpCalls.takenById,
    ],
  },
  {
    part: 'help',
    what: 'Réponses publiées avec votre accord, leurs textes précédents',
    why: 'Que d’autres les trouvent ; les visiteurs n’y lisent aucun nom',
    ground: 'mission',
    until: () =>
      'Elles restent, sous « compte supprimé » quand le compte s’efface ; vous pouvez les retirer',
    rows: [
      about(
        answers.proposedById,
        'stays',
        ['réponse proposée', 'réponses proposées'],
        { title: 'Titre', body: 'Texte', scope: 'Lue par', published_at: 'Publiée' },
        { says: { scope: answerScopeLabels } },
      ),
      about(answerAuthors.userId, 'stays', ['réponse signée', 'réponses signées'], {
        answer_id: 'Réponse',
      }),
      about(answerVersions.writtenById, 'stays', ['texte de réponse', 'textes de réponse'], {
        title: 'Titre',
        number: 'Version',
        body: 'Texte',
        written_at: 'Écrit',
      }),
      about(answerOpinions.userId, 'stays', ['avis sur une réponse', 'avis sur une réponse'], {
        answer_id: 'Réponse',
        number: 'Version',
        comment: 'Texte',
        said_at: 'Dit',
      }),
    ],
    marks: [
      answers.refusedById,
      answers.confirmedById,
      answers.certifiedById,
      answers.withdrawnById,
    ],
  },
  {
    part: 'help',
    what: 'Signalement d’une conversation, lectures par l’administration',
    why: 'Agir quand quelque chose ne va pas ; les participants voient chaque lecture',
    ground: 'interest',
    until: () => 'Avec la conversation',
    rows: [
      about(
        helpReports.reportedById,
        'stays',
        ['conversation signalée', 'conversations signalées'],
        { question_id: 'Question', message: 'Texte', filed_at: 'Envoyé', settled_at: 'Traité' },
        { hides: ['settlement'] },
      ),
      about(
        helpReportLooks.lookedById,
        'stays',
        ['lecture d’une conversation signalée', 'lectures de conversations signalées'],
        { looked_at: 'Le' },
      ),
    ],
    marks: [helpReports.settledById],
  },
];
