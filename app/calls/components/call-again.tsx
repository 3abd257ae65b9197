import { Form } from '@remix-run/react';

import { callAddress } from '#app/calls/addresses.ts';
import { Button } from '#app/ui/button.tsx';
import { formatCount } from '#app/ui/format.ts';

type CallAgainProps = { questionId: string; waitInSeconds: number };

/** Beside my question that nobody took: ring once more, after a while. */
export function CallAgain({ questionId, waitInSeconds }: CallAgainProps) {
  const minutes = Math.ceil(waitInSeconds / 60);
  return (
    <section className="permanence" aria-labelledby="rappeler">
      <h2 id="rappeler" className="h-cote">
        Rappeler
      </h2>
      {minutes > 0 ? (
        <p className="petit">
          Vous pourrez faire sonner de nouveau dans {formatCount(minutes, 'minute', 'minutes')}. En
          attendant, la question est posée par écrit.
        </p>
      ) : (
        <>
          <p className="petit">
            Personne n’a pris votre appel. D’autres collègues sont peut-être là maintenant.
          </p>
          <Form method="post" action={callAddress(questionId)}>
            <Button variant="warm" icon="phone-call" name="intent" value="again">
              Appeler de nouveau
            </Button>
          </Form>
        </>
      )}
    </section>
  );
}
