import type { QuestionNews } from '#app/help/news.ts';
import type { Line } from '#app/platform/line.ts';

/** Hears what the server tells of one question. @returns what no longer does. */
export function hearQuestion<Event extends keyof QuestionNews>(
  line: Line,
  questionId: string,
  event: Event,
  work: (news: QuestionNews[Event]) => void,
): () => void {
  return line.on(event, (news: QuestionNews[Event]) => {
    if (news.questionId === questionId) work(news);
  });
}
