import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { publishedAnswerAddress, questionAddress } from '#app/help/addresses.ts';
import type { NearAnswers as Near, NearPublished } from '#app/help/find-near-answers.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { Card } from '#app/ui/card.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

export type NearFound = Near & { published: NearPublished[] };

/** « Déjà répondu »: conversations of mine, and sheets, that may hold the answer. */
export function NearAnswers({ near }: { near: NearFound }) {
  if (near.questions.length + near.sheets.length + near.published.length === 0) return null;
  return (
    <Card as="section" labelledBy="deja-repondu" className="pile">
      <h2 id="deja-repondu" className="h-cote">
        Déjà répondu
      </h2>
      <ul className="filet petit">
        {near.published.map(({ slug, title, theme, isCertified }) => (
          <li key={slug}>
            <Link to={publishedAnswerAddress(slug)} target="_blank">
              {title}
              <HiddenText> (nouvel onglet)</HiddenText>
            </Link>
            <p className="doux">
              <Icon name={isCertified ? 'badge-check' : 'users'} />{' '}
              {isCertified ? 'Réponse vérifiée' : 'Réponse de collègues'}, {theme}
            </p>
          </li>
        ))}
        {near.questions.map(({ questionId, title }) => (
          <li key={questionId}>
            <Link to={questionAddress(questionId)} target="_blank">
              {title}
              <HiddenText> (nouvel onglet)</HiddenText>
            </Link>
            <p className="doux">
              <Icon name="circle-check" /> Résolue, vous y étiez
            </p>
          </li>
        ))}
        {near.sheets.map(({ slug, title, where }) => (
          <li key={slug}>
            <Link to={sheetAddress(slug)} target="_blank">
              {title}
              <HiddenText> (nouvel onglet)</HiddenText>
            </Link>
            <p className="doux">
              <Icon name="book-open-text" /> Fiche, {where}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const pauseInMs = 500;

/** The same, asked again while a question is typed; needs scripts, shows nothing without. */
export function useNearAnswers(words: string, themeId: string): NearFound {
  const [near, setNear] = useState<NearFound>({ questions: [], sheets: [], published: [] });
  useEffect(() => {
    if (words.trim().length < 10) return undefined;
    const request = new AbortController();
    const asked = new URLSearchParams({ q: words, theme: themeId }).toString();
    const timer = setTimeout(() => {
      fetch(`/suggestions/aide?${asked}`, { signal: request.signal })
        .then((answer) =>
          answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText)),
        )
        .then((found: NearFound) => setNear(found))
        .catch(() => undefined); // Without an answer, the last ones stay.
    }, pauseInMs);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [words, themeId]);
  return near;
}
