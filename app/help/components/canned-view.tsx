import { Form, Link } from '@remix-run/react';

import { cannedAnswersAddress, helpAddress } from '#app/help/addresses.ts';
import { placeholders } from '#app/help/canned-answers.ts';
import type { CannedPage } from '#app/help/list-canned-answers.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { FreshForm } from '#app/ui/fresh-form.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';

import { NotationHelp } from './format-tools.tsx';
import { PatronDataCheck } from './patron-data.tsx';

type Canned = CannedPage['canned'][number];
type CannedViewProps = { page: CannedPage; edited: Canned | null; answer: unknown };

/** The texts that I begin answers from, and those that my département shares. */
export function CannedView({ page: { canned, shareable }, edited, answer }: CannedViewProps) {
  const mine = canned.filter(({ departement }) => departement === null);
  const shared = canned.filter(({ departement }) => departement !== null);
  return (
    <div className="conteneur section pile">
      <Breadcrumb crumbs={[{ to: helpAddress, label: 'Aide' }]} current="Réponses types" />
      <h1 className="h1-page">Réponses types</h1>
      <p className="chapo">
        Ce que vous répondez souvent, prêt à être repris puis ajusté dans une conversation.
      </p>
      <CannedForm key={edited?.cannedId ?? 'new'} {...{ edited, shareable, answer }} />
      {mine.length > 0 && <CannedList id="les-miennes" title="Les miennes" canned={mine} />}
      {shared.length > 0 && (
        <CannedList id="partagees" title="Partagées dans un département" canned={shared} />
      )}
    </div>
  );
}

type CannedFormProps = Pick<CannedViewProps, 'edited' | 'answer'> & Pick<CannedPage, 'shareable'>;

function CannedForm({ edited, shareable, answer }: CannedFormProps) {
  const { fieldErrors, formErrors, typed } = readRefusal(answer);
  return (
    <FreshForm
      method="post"
      className="carte pile passer"
      aria-labelledby="ecrire"
      noValidate
      id="formulaire"
    >
      <h2 id="ecrire">{edited ? 'Modifier' : 'En écrire une'}</h2>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      {edited && <input type="hidden" name="cannedId" value={edited.cannedId} />}
      <TextField
        name="title"
        label="Son nom"
        required
        maxLength={80}
        defaultValue={typed('title') ?? edited?.title}
        error={fieldErrors.title}
      />
      <TextAreaField
        name="body"
        label="Le texte"
        required
        rows={6}
        maxLength={4000}
        help={`À remplir tout seul dans la conversation\u00A0: ${placeholders
          .map(({ sign, meaning }) => `${sign}, ${meaning}`)
          .join('\u00A0; ')}.`}
        defaultValue={typed('body') ?? edited?.body}
        error={fieldErrors.body}
      />
      <NotationHelp />
      <PatronDataCheck error={fieldErrors.noPatronData} />
      {shareable.length > 0 && (
        <SelectField
          name="departementCode"
          label="Pour qui&nbsp;?"
          emptyChoice="Pour moi"
          choices={shareable.map(({ code, name }) => ({
            value: code,
            label: `Pour les collègues\u00A0: ${name} (${code})`,
          }))}
          defaultValue={typed('departementCode') ?? edited?.departement?.code ?? ''}
          error={fieldErrors.departementCode}
        />
      )}
      <p className="rang">
        <Button variant="primary" icon="save" name="intent" value="save">
          Enregistrer
        </Button>
        {edited && (
          <LinkButton variant="quiet" to={cannedAnswersAddress}>
            Annuler
          </LinkButton>
        )}
      </p>
    </FreshForm>
  );
}

type CannedListProps = { id: string; title: string; canned: readonly Canned[] };

function CannedList({ id, title, canned }: CannedListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="filet">
        {canned.map((one) => (
          <li key={one.cannedId}>
            <details>
              <summary>
                {one.title}
                {one.departement && <span className="doux"> · {one.departement.name}</span>}
              </summary>
              <p className="msg__texte--tel-quel">{one.body}</p>
              {one.mayEdit && <Gestures canned={one} />}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gestures({ canned: { cannedId, title } }: { canned: Canned }) {
  return (
    <Form method="post" className="rang">
      <Link className="lien-seul" to={`${cannedAnswersAddress}?modifier=${cannedId}#formulaire`}>
        Modifier<HiddenText> «&nbsp;{title}&nbsp;»</HiddenText>
      </Link>
      <input type="hidden" name="cannedId" value={cannedId} />
      <Button variant="quiet" icon="trash-2" name="intent" value="delete">
        Supprimer<HiddenText> «&nbsp;{title}&nbsp;»</HiddenText>
      </Button>
    </Form>
  );
}
