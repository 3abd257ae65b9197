import { Link } from '@remix-run/react';

import type { MyHelp } from '#app/answers/read-my-help.server.ts';
import { outcomeLabels } from '#app/answers/vocabulary.ts';
import { helpAddress, questionAddress } from '#app/help/addresses.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount, formatDate } from '#app/ui/format.ts';

/** Facts, and the words of those who were helped; nobody else sees this page. */
export function MyHelpView({ help }: { help: MyHelp }) {
  const { answered, following, published, thanks } = help;
  return (
    <div className="conteneur section">
      <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current="Mon aide" />
      <div className="reponse-formulaire pile">
        <h1 className="h1-page">Mon aide</h1>
        <p className="chapo">Ces douze derniers mois. Vous seul lisez cette page.</p>
        <ul className="filet">
          <li>
            {formatCount(answered, 'question à laquelle', 'questions auxquelles')} vous avez répondu
          </li>
          <li>
            {formatCount(following, 'conversation ouverte', 'conversations ouvertes')} que vous
            suivez
          </li>
          <li>{formatCount(published, 'réponse publiée', 'réponses publiées')} avec vos mots</li>
        </ul>
        <section aria-labelledby="ce-qu-on-en-dit">
          <h2 id="ce-qu-on-en-dit">Cela a aidé</h2>
          {thanks.length === 0 ? (
            <EmptyState title="Personne ne l’a encore dit.">
              <p>
                Quand une question est résolue, la personne qui l’a posée dit si cela l’a aidée.{' '}
                <Link to={helpAddress}>Voir les questions qui attendent</Link>
              </p>
            </EmptyState>
          ) : (
            <ul className="filet">
              {thanks.map(({ questionId, title, outcome, words, saidAt }) => (
                <li key={questionId}>
                  <p>
                    <Link to={questionAddress(questionId)}>{title}</Link>
                  </p>
                  <p className="petit">
                    {outcomeLabels[outcome]}
                    {words && (
                      <>
                        {'\u00A0: '}«&nbsp;{words}&nbsp;»
                      </>
                    )}
                    <span className="doux"> · {formatDate(saidAt)}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  );
}
