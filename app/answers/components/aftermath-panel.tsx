import { Link } from '@remix-run/react';

import { outcomeAddress, proposalAddress, publishedAnswerAddress } from '#app/answers/addresses.ts';
import type { Aftermath } from '#app/answers/read-aftermath.server.ts';
import { outcomeLabels } from '#app/answers/vocabulary.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';

import { OutcomeForm } from './outcome-form.tsx';

/** Under a conversation: did it help, and what may remain of it for the others. */
export function AftermathPanel({ aftermath }: { aftermath: Aftermath }) {
  if (!aftermath?.isResolved) return null;
  const { questionId, isAsker, outcome, answer } = aftermath;
  return (
    <section className="suites pile" aria-label="Ce qu’il en reste">
      {isAsker && !outcome && (
        <OutcomeForm action={outcomeAddress(questionId)} answer={undefined} />
      )}
      {outcome && (
        <p>
          <Icon name="hand-heart" /> {isAsker ? 'Cela vous a aidé' : 'Cela a aidé'}&nbsp;:{' '}
          {outcomeLabels[outcome.outcome].toLowerCase()}
          {outcome.words && <>. «&nbsp;{outcome.words}&nbsp;»</>}{' '}
          {isAsker && <Link to={outcomeAddress(questionId)}>Changer d’avis</Link>}
        </p>
      )}
      <p className="rang">
        {answer?.slug ? (
          <LinkButton variant="outline" icon="badge-check" to={publishedAnswerAddress(answer.slug)}>
            Voir la réponse publiée
          </LinkButton>
        ) : (
          <LinkButton
            variant={answer?.waitsForMe ? 'primary' : 'outline'}
            icon="share-2"
            to={proposalAddress(questionId)}
          >
            {answer
              ? answer.waitsForMe
                ? 'Relire le texte proposé'
                : 'Le texte proposé'
              : 'En faire une réponse pour d’autres'}
          </LinkButton>
        )}
      </p>
    </section>
  );
}
