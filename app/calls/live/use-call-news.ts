import { useEffect } from 'react';

import { callNews } from '#app/calls/news.ts';
import { pageLine } from '#app/platform/page-line.ts';

const askAgainInMs = 2000;

/**
 * Reads again when the call of this question moves: told over the line of the page, or where there is
 * none every two seconds.
 * @param read must stay the same function from one render to the next.
 */
export function useCallNews(questionId: string, isRinging: boolean, read: () => void) {
  useEffect(() => {
    if (!isRinging) return undefined;
    const hear = (news: { questionId: string }) => {
      if (news.questionId === questionId) read();
    };
    const asking = setInterval(() => {
      if (!pageLine.isOpen) read();
    }, askAgainInMs);
    const ends = [
      ...callNews.map((event) => pageLine.on(event, hear)),
      pageLine.onBack(read),
      pageLine.hold(),
    ];
    return () => {
      clearInterval(asking);
      for (const end of ends) end();
    };
  }, [questionId, isRinging, read]);
}
