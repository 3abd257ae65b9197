import type { FoundRegistration } from './internal/find-registrations.server.ts';

/** What a mail says of a registration that moved; it is the truth of that moment. */
export function sayMove(found: FoundRegistration): { subject: string; paragraphs: string[] } {
  const { state, training, days, dueWords, toldAs, personName, refusalReason } = found;
  const { wentWithSession, cancelReason } = found;
  const what = `«\u00A0${training.title}\u00A0», ${days}`;
  const whom = toldAs !== 'registrar' ? '' : `Pour ${personName}\u00A0: `;
  const said: Record<typeof state, [subject: string, ...paragraphs: string[]]> = {
    agreement: [
      'Votre demande est envoyée à votre responsable',
      `Une place est gardée pour ${what}, jusqu’au ${dueWords}.`,
    ],
    registered: ['Votre place est confirmée', `Vous êtes inscrit·e à ${what}.`],
    waiting: [
      'Vous êtes en liste d’attente',
      `La session est complète\u00A0: ${what}. Dès qu’une place se libère, elle est proposée dans l’ordre d’arrivée.`,
    ],
    offered: [
      'Une place se libère, elle est pour vous',
      `Une place se libère pour ${what}.`,
      `Répondez avant le ${dueWords}, ensuite elle ira à la personne suivante.`,
    ],
    cancelled: wentWithSession
      ? [
          'La session est annulée',
          `La session est annulée par qui l’organise\u00A0: ${what}. Votre inscription s’arrête là, vous n’avez rien à faire.`,
          ...(cancelReason ? [`Raison\u00A0: ${cancelReason}`] : []),
        ]
      : ['Inscription annulée', `La place n’est plus gardée pour ${what}.`],
    refused: [
      'Votre demande n’a pas été acceptée',
      `Votre responsable n’a pas donné son accord pour ${what}.`,
      ...(refusalReason ? [`Raison\u00A0: ${refusalReason}`] : []),
    ],
    lapsed: [
      'Le délai est passé',
      `Sans réponse à temps, la place pour ${what} est passée à la personne suivante.`,
    ],
  };
  const [subject, first = '', ...rest] = said[state];
  return { subject: `${subject} – ${training.title}`, paragraphs: [whom + first, ...rest] };
}
