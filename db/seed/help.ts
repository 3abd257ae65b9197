import { eq } from 'drizzle-orm';

import {
  promiseInHours,
  type ReactionKind,
  remindAfterInHours,
  type Urgency,
} from '#app/help/vocabulary.ts';
import { typeset } from '#app/intake/internal/typeset.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpDutySlots } from '#db/schema/duty.ts';
import { helpOutcomes } from '#db/schema/answers.ts';
import {
  helpInvitations,
  helpKnownThemes,
  helpMessages,
  helpParticipants,
  helpQuestions,
  helpReactions,
  helpResolutions,
} from '#db/schema/help.ts';
import { helpCannedAnswers } from '#db/schema/help-canned.ts';
import { helpReports } from '#db/schema/help-reports.ts';
import { sheets } from '#db/schema/sheets.ts';
import { themes } from '#db/schema/vocabularies.ts';

/** Part of an address before the @: who says what, so many minutes after the question. */
type Said = [by: string, minutesLater: number, body: string, reactions?: Reacted[]];
type Reacted = [by: string, kind: ReactionKind];

type SeededQuestion = {
  by: string;
  theme: string;
  title: string;
  urgency: Urgency;
  hoursAgo: number;
  sheet?: string;
  /** The first message is the asker's own details; the first of somebody else takes the question. */
  said: Said[];
  isResolved?: true;
  /** What the asker said of it in the end. */
  thanks?: string;
  /** What the asker reports of it; it waits. */
  report?: string;
  /** Whom the taker asks in; they have not answered. */
  invites?: string;
};

const knows: Record<string, string[]> = {
  camille: ['sciences', 'lecture-et-ecriture'],
  sacha: ['petite-enfance', 'jeu'],
  nora: ['numerique', 'citoyennete'],
  'yves.imbert': ['numerique'],
  'lea.fontana': ['musique'],
  'karim.haddad': ['bande-dessinee'],
};

const questions: SeededQuestion[] = [
  {
    by: 'nadia.benali',
    theme: 'numerique',
    title: 'Une lectrice ne peut plus ouvrir son livre numérique',
    urgency: 'waiting',
    hoursAgo: 30,
    said: [
      [
        'nadia.benali',
        0,
        'Depuis la mise à jour de sa liseuse, le livre emprunté s’affiche mais reste bloqué : « licence introuvable ». Elle a encore douze jours de prêt.',
      ],
      ['yves.imbert', 6, 'J’ai eu le cas la semaine dernière. Le compte est-il encore autorisé ?'],
      ['nadia.benali', 14, 'Non : l’écran des réglages le demande de nouveau.'],
      [
        'yves.imbert',
        21,
        'Les trois gestes : réautoriser le compte, retirer le livre de l’appareil, le télécharger de nouveau. Le prêt n’est pas perdu.',
      ],
    ],
    isResolved: true,
    report: 'Je crains d’en dire trop sur la lectrice : que faut-il effacer ?',
  },
  {
    by: 'camille',
    theme: 'jeu',
    title: 'Quels jeux sortir pour une soirée de quarante personnes ?',
    urgency: 'week',
    hoursAgo: 50,
    said: [
      ['camille', 0, 'Des familles, deux heures, six tables. Nous avons surtout des jeux à deux.'],
      [
        'sacha',
        95,
        'Prenez des jeux d’ambiance à six ou huit, et pour chaque table :\n- **une règle** affichée, en dix lignes ;\n- une personne qui lance, puis s’efface.\n\nNous tenons la soirée ainsi : /fiches/vendredi-jeu-tenir-une-soiree-sans-y-laisser-l-equipe',
        [
          ['camille', 'thanks'],
          ['camille', 'useful'],
        ],
      ],
      ['camille', 140, '> une personne qui lance\n\nUne par table, ou une pour deux ?'],
      [
        'sacha',
        150,
        'Une pour deux, si les règles sont *vraiment* courtes. Et pour ne rien perdre : /aide/reponses/comment-preter-des-jeux-de-societe-sans-perdre-de-pieces',
      ],
    ],
  },
  {
    by: 'mireille.aubert',
    theme: 'sciences',
    title: 'Comment occulter une salle sans rideaux pour un planétarium gonflable ?',
    urgency: 'week',
    hoursAgo: 20,
    sheet: 'planetarium-de-poche-une-soiree-sous-les-etoiles',
    said: [
      [
        'mireille.aubert',
        0,
        'Trois grandes fenêtres plein sud. Le carton tombe au bout d’une heure.',
      ],
    ],
  },
  {
    by: 'lea.fontana',
    theme: 'numerique',
    title: 'Le logiciel de réservation des postes ne démarre plus après la mise à jour',
    urgency: 'today',
    hoursAgo: 2,
    said: [
      [
        'lea.fontana',
        0,
        'Quatre postes sur six affichent un écran gris. Les deux autres vont bien.',
      ],
    ],
  },
  {
    by: 'hugo.pellegrin',
    theme: 'petite-enfance',
    title: 'Faut-il une autorisation pour lire des albums dans une crèche ?',
    urgency: 'week',
    hoursAgo: 5,
    said: [],
  },
  {
    by: 'camille',
    theme: 'petite-enfance',
    title: 'Comment laver des albums en tissu entre deux séances ?',
    urgency: 'week',
    hoursAgo: 70,
    said: [
      ['camille', 0, 'Nous en prêtons une vingtaine à la crèche, chaque semaine.'],
      [
        'nora',
        120,
        'À 30 degrés dans un filet, sans adoucissant, séchés à plat. Camille, prévoyez deux jeux : un qui sèche, un qui sort.',
      ],
    ],
    isResolved: true,
  },
  {
    by: 'karim.haddad',
    theme: 'bande-dessinee',
    title: 'Comment signaler les séries interrompues dans le catalogue ?',
    urgency: 'week',
    hoursAgo: 28,
    said: [
      ['karim.haddad', 0, 'Une douzaine de séries, dont l’éditeur a cessé de traduire les tomes.'],
      [
        'lea.fontana',
        70,
        'Une note « série arrêtée au tome 7 » sur chaque notice. À Forcalquier ils ont fait mieux, je crois : je leur demande.',
      ],
    ],
    invites: 'camille',
  },
  {
    by: 'lea.fontana',
    theme: 'sciences',
    title: 'Quel livre pour parler des étoiles à une classe de maternelle ?',
    urgency: 'week',
    hoursAgo: 200,
    said: [
      [
        'camille',
        90,
        'Un album sans texte, projeté : chacun raconte. Puis une lampe percée de trous, pour le ciel.',
      ],
    ],
    isResolved: true,
    thanks: 'La lampe percée a fait la séance, merci.',
  },
];

/** Whose, or in which département; its name; its words. */
const canned: [{ by: string; departementCode?: string }, title: string, body: string][] = [
  [
    { by: 'camille' },
    'Dites-m’en un peu plus',
    'Bonjour {prénom},\n\nPour vous répondre au mieux, dites-moi :\n- ce qui a déjà été essayé ;\n- le message affiché, mot pour mot ;\n- l’appareil, et s’il est à vous.',
  ],
  [
    { by: 'camille' },
    'C’est dans la fiche',
    'Bonjour {prénom},\n\nLa réponse est dans la fiche, à la partie « Déroulé » : {fiche}',
  ],
  [
    { by: 'nora', departementCode: '83' },
    'Prêt numérique bloqué',
    'Trois gestes, **dans l’ordre** :\n1. réautoriser le compte dans les réglages ;\n2. retirer le livre de l’appareil ;\n3. le télécharger de nouveau. Le prêt n’est pas perdu.',
  ],
];

const hourInMs = 3_600_000;

/** ISO weekdays, hours. Nobody holds the 04 on Wednesday afternoon, nor on Saturday. */
const duty: [who: string, weekdays: number[], from: number, to: number][] = [
  ['mireille.aubert', [1, 3], 9, 12.5],
  ['mireille.aubert', [2], 9, 12],
  ['mireille.aubert', [2, 5], 14, 18],
  ['nadia.benali', [1, 2, 4, 5], 9, 12],
  ['nadia.benali', [4], 13, 18],
  ['yves.imbert', [2, 4], 9, 18],
  ['ines.arnaud', [1, 2, 3, 4, 5], 14, 17],
  ['karim.haddad', [2, 3, 5], 10, 12],
  ['lea.fontana', [6], 10, 17],
];

/** Writes a few conversations of the demonstration; nobody is told. Accounts and sheets come first. */
export async function seedHelp({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  await db.transaction(async (tx) => {
    const themeRows = await tx.select({ id: themes.id, slug: themes.slug }).from(themes);
    const themeIds = new Map(themeRows.map(({ slug, id }) => [slug, id]));
    for (const [who, slugs] of Object.entries(knows)) {
      const { userId } = await findPerson(tx, who);
      const known = slugs.flatMap((slug) => themeIds.get(slug) ?? []);
      if (known.length)
        await tx.insert(helpKnownThemes).values(known.map((themeId) => ({ userId, themeId })));
    }
    for (const [who, weekdays, from, to] of duty) {
      const { userId } = await findPerson(tx, who);
      const range = { userId, startsAtMinute: from * 60, endsAtMinute: to * 60 };
      await tx.insert(helpDutySlots).values(weekdays.map((weekday) => ({ weekday, ...range })));
    }
    for (const [{ by, departementCode }, title, body] of canned) {
      const { userId } = await findPerson(tx, by);
      await tx.insert(helpCannedAnswers).values({
        ...(departementCode ? { departementCode } : { userId }),
        title: typeset(title),
        body: typeset(body),
        writtenById: userId,
        writtenAt: now,
      });
    }
    for (const seeded of questions) {
      const themeId = themeIds.get(seeded.theme);
      if (themeId !== undefined) await write(tx, seeded, themeId, now);
    }
  });
}

async function findPerson(tx: Transaction, who: string) {
  const [person] = await tx
    .select({ userId: users.id, libraryId: users.libraryId })
    .from(users)
    .where(eq(users.email, `${who}@demo.example`));
  if (!person) throw new Error(`Nobody in the demonstration is called « ${who} »`);
  return person;
}

async function write(tx: Transaction, seeded: SeededQuestion, themeId: number, now: Date) {
  const asker = await findPerson(tx, seeded.by);
  const askedAt = new Date(now.getTime() - seeded.hoursAgo * hourInMs);
  const later = (minutes: number) => new Date(askedAt.getTime() + minutes * 60_000);
  const answer = seeded.said.find(([by]) => by !== seeded.by);
  const taker = answer && (await findPerson(tx, answer[0]));
  const answeredAt = answer ? later(answer[1]) : null;
  const [sheet] = seeded.sheet
    ? await tx.select({ id: sheets.id }).from(sheets).where(eq(sheets.slug, seeded.sheet))
    : [];
  const lastMovedAt = later(seeded.said.at(-1)?.[1] ?? 0);
  const [question] = await tx
    .insert(helpQuestions)
    .values({
      askedById: asker.userId,
      clientKey: crypto.randomUUID(),
      libraryId: asker.libraryId,
      themeId,
      title: typeset(seeded.title),
      urgency: seeded.urgency,
      sheetId: sheet?.id ?? null,
      lastSequence: seeded.said.length,
      takenById: taker?.userId ?? null,
      takenAt: answeredAt,
      answeredAt,
      dueAt: new Date(askedAt.getTime() + promiseInHours * hourInMs),
      remindAt: new Date(askedAt.getTime() + remindAfterInHours[seeded.urgency] * hourInMs),
      lastMovedAt,
      createdAt: askedAt,
    })
    .returning({ id: helpQuestions.id });
  const questionId = question!.id;
  const readUpTo = seeded.said.length;
  const people = [asker, ...(taker ? [taker] : [])];
  await tx
    .insert(helpParticipants)
    .values(people.map(({ userId }) => ({ questionId, userId, readUpTo, joinedAt: askedAt })));
  for (const [place, [by, minutes, body, reactions = []]] of seeded.said.entries()) {
    const { userId: authorId } = await findPerson(tx, by);
    const [message] = await tx
      .insert(helpMessages)
      .values({
        questionId,
        sequence: place + 1,
        authorId,
        clientKey: crypto.randomUUID(),
        body: typeset(body),
        createdAt: later(minutes),
      })
      .returning({ id: helpMessages.id });
    for (const [who, kind] of reactions) {
      const { userId } = await findPerson(tx, who);
      await tx.insert(helpReactions).values({ messageId: message!.id, userId, kind });
    }
  }
  if (seeded.invites && taker)
    await tx.insert(helpInvitations).values({
      questionId,
      userId: (await findPerson(tx, seeded.invites)).userId,
      invitedById: taker.userId,
      invitedAt: new Date(lastMovedAt.getTime() + 120_000),
    });
  if (seeded.report)
    await tx.insert(helpReports).values({
      questionId,
      reportedById: asker.userId,
      message: typeset(seeded.report),
      filedAt: lastMovedAt,
    });
  if (seeded.isResolved) {
    const resolvedAt = new Date(lastMovedAt.getTime() + 60_000);
    await tx.insert(helpResolutions).values({ questionId, resolvedById: asker.userId, resolvedAt });
    if (seeded.thanks)
      await tx.insert(helpOutcomes).values({
        questionId,
        saidById: asker.userId,
        outcome: 'yes',
        words: typeset(seeded.thanks),
        saidAt: resolvedAt,
      });
  }
}
