import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { NotFound } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { isRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { addTerm } from '#app/vocabularies/add-term.server.ts';
import { TermForm } from '#app/vocabularies/components/term-form.tsx';
import { readVocabularies } from '#app/vocabularies/read-vocabularies.server.ts';
import { renameTerm } from '#app/vocabularies/rename-term.server.ts';
import { termKindAddresses, termKindLabels, termKinds } from '#app/vocabularies/vocabulary.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Thèmes et publics'} – RPBS` },
];

/** `nouveau` in the place of the number: a term to add. */
function readAddress({ kind: word, id }: Record<string, string | undefined>) {
  const kind = termKinds.find((each) => termKindAddresses[each] === word);
  if (!kind) throw new NotFound();
  return { kind, id: id === 'nouveau' ? null : Number(id) };
}

export const loader = load(async ({ context, params }) => {
  const terms = await readVocabularies(context);
  const { kind, id } = readAddress(params);
  const term = id === null ? null : terms[kind].find((each) => each.id === id);
  if (term === undefined) throw new NotFound('Ce terme n’existe pas, ou plus.');
  return { kind, term, title: `${term ? 'Modifier' : 'Ajouter'} un ${termKindLabels[kind].one}` };
});

export const action = submit(async ({ context, params, values }) => {
  const { kind, id } = readAddress(params);
  const { label, motif } = values;
  if (id === null) await addTerm(context, { kind, label, motif });
  else await renameTerm(context, { kind, id, label, motif });
  return redirectSaying(
    '/administration/vocabulaires',
    id === null ? 'Terme ajouté.' : 'Terme enregistré.',
  );
});

export default function TermPage() {
  const { kind, term, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="conteneur section pile">
      <Breadcrumb
        crumbs={[{ to: '/administration/vocabulaires', label: 'Thèmes et publics' }]}
        current={term?.label ?? title}
      />
      <h1>{title}</h1>
      <TermForm kind={kind} term={term} refusal={isRefusal(answer) ? answer : null} />
    </div>
  );
}
