import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { proposalAddress, publishedAnswerAddress } from '#app/answers/addresses.ts';
import { ProposalView } from '#app/answers/components/proposal-view.tsx';
import { giveOpinion } from '#app/answers/give-opinion.server.ts';
import type {
  GiveOpinionInput,
  ProposeAnswerInput,
  ReviseAnswerInput,
} from '#app/answers/inputs.ts';
import { proposeAnswer } from '#app/answers/propose-answer.server.ts';
import { readProposal } from '#app/answers/read-proposal.server.ts';
import { reviseAnswer } from '#app/answers/revise-answer.server.ts';
import { startTutorial } from '#app/answers/start-tutorial.server.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import styles from '#app/ui/styles/pages/reponses.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [
  { title: 'En faire une réponse – Aide – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readProposal(context, { questionId: params.id ?? '' }),
);

export const action = submit(async ({ context, params, values }) => {
  const questionId = params.id ?? '';
  const address = proposalAddress(questionId);
  const input = { ...values, questionId };
  switch (values.intent) {
    case 'tutorial': {
      const { slug } = await startTutorial(context, { questionId });
      return redirectSaying(`${sheetAddress(slug)}/modifier`, 'Brouillon de tutoriel commencé.');
    }
    case 'opinion': {
      const { slug } = await giveOpinion(context, input as GiveOpinionInput);
      return slug
        ? redirectSaying(publishedAnswerAddress(slug), 'Réponse publiée.')
        : redirectSaying(
            address,
            'C’est noté\u00A0: la personne qui a écrit le texte est prévenue.',
          );
    }
    case 'revise':
      await reviseAnswer(context, input as ReviseAnswerInput);
      return redirectSaying(address, 'Nouveau texte proposé.');
    default: {
      const { others } = await proposeAnswer(context, input as ProposeAnswerInput);
      return redirectSaying(
        address,
        `Texte proposé\u00A0: ${others.join(' et ')} reçoit un courriel.`,
      );
    }
  }
});

export default function ProposalPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const intent = isRefusal(answer) ? String(answer.values.intent ?? 'propose') : null;
  return <ProposalView page={page} answer={answer} intent={intent} />;
}
