import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { richTextOf } from '#app/sheets/rich-text.ts';
import { helpMessages } from '#db/schema/help.ts';

import { takeNamesOut } from './draft-from-thread.ts';
import { questionIdInput } from './inputs.ts';
import { findOwnConversation } from './internal/find-own-conversation.server.ts';

/**
 * Starts the draft of a tutorial of mine, from my own words of a conversation, without the names of
 * those who spoke: the words of the others are theirs.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {Conflict} for who wrote nothing in it.
 */
export async function startTutorial(context: Context, input: z.input<typeof questionIdInput>) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor, title, themeId, speakers } = await findOwnConversation(
    context.db,
    context.actor,
    questionId,
  );
  const mine = await context.db
    .select({ body: helpMessages.body })
    .from(helpMessages)
    .where(
      and(
        eq(helpMessages.questionId, questionId),
        eq(helpMessages.authorId, actor.userId),
        isNull(helpMessages.deletedAt),
      ),
    )
    .orderBy(asc(helpMessages.sequence));
  const names = speakers.map(({ name }) => name);
  const paragraphs = mine.flatMap(({ body }) =>
    takeNamesOut(body, names)
      .split(/\n+/u)
      .map((line) => line.trim())
      .filter(Boolean),
  );
  if (paragraphs.length === 0)
    throw new Conflict(
      'Vous n’avez rien écrit ici\u00A0: il n’y a pas de mots à vous à reprendre.',
    );
  return createSheet(context, {
    content: {
      title: takeNamesOut(title, names).slice(0, 160),
      kind: 'tutorial',
      themeIds: [themeId],
      running: richTextOf(paragraphs),
    },
  });
}
