import { Form, Link } from '@remix-run/react';

import { libraryAddress } from '#app/libraries/addresses.ts';
import type { readRefusal } from '#app/platform/refusal.ts';
import type { RequestPage } from '#app/training-requests/read-request.server.ts';
import { sayPeople } from '#app/training-requests/say-request.ts';
import { Button } from '#app/ui/button.tsx';

import { PeopleField } from './request-fields.tsx';

type SupportSectionProps = { page: RequestPage; refusal: ReturnType<typeof readRefusal> };

/** Which libraries ask, and « nous aussi ». */
export function SupportSection({ page, refusal }: SupportSectionProps) {
  const { supports, request, maySecond, mayTakeBack, hasLibrary } = page;
  const { fieldErrors, typed } = refusal;
  const isSeconded = request.mine !== null;
  return (
    <section className="pile" aria-labelledby="qui-demande">
      <h2 id="qui-demande">Qui la demande</h2>
      <ul className="filet">
        {supports.map(({ slug, name, people }) => (
          <li key={slug}>
            <Link to={libraryAddress(slug)}>{name}</Link>
            {'\u00A0: '}
            {sayPeople(people)}
          </li>
        ))}
      </ul>
      {maySecond && (
        <Form method="post" className="carte pile" noValidate>
          <h3>
            {isSeconded ? 'Votre bibliothèque la demande' : 'Votre bibliothèque aussi\u00A0?'}
          </h3>
          <PeopleField
            value={typed('people') ?? (request.mine === null ? '' : String(request.mine))}
            error={fieldErrors.people}
          />
          <p className="rang">
            <Button variant="primary" icon="thumbs-up" name="intent" value="second">
              {isSeconded ? 'Changer le nombre' : 'Nous aussi'}
            </Button>
            {mayTakeBack && (
              <Button variant="quiet" name="intent" value="take-back">
                Ne plus la demander
              </Button>
            )}
          </p>
        </Form>
      )}
      {!hasLibrary && request.state === 'open' && (
        <p className="petit doux">
          Pour l’appuyer, dites dans votre <Link to="/compte">compte</Link> pour quelle bibliothèque
          vous travaillez.
        </p>
      )}
    </section>
  );
}
