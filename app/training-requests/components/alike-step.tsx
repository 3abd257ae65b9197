import { Form } from '@remix-run/react';

import { newRequestAddress } from '#app/training-requests/addresses.ts';
import type { Alike } from '#app/training-requests/find-alike.server.ts';
import { SessionItem } from '#app/trainings/components/session-item.tsx';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

import { RequestList } from './request-list.tsx';

type BeginFormProps = {
  themes: { value: string; label: string }[];
  begun: { themeId: string; title: string };
};

/** First what it is about, so that nobody writes what stands already. */
export function BeginForm({ themes, begun }: BeginFormProps) {
  return (
    <Form method="get" action={newRequestAddress} className="pile formulaire-page">
      <SelectField
        name="themeId"
        label="Thème"
        required
        emptyChoice="Choisir un thème"
        choices={themes}
        defaultValue={begun.themeId}
      />
      <TextField
        name="title"
        label="Nous voudrions apprendre à"
        help={
          'Avec vos mots\u00A0: «\u00A0animer un atelier d’écriture avec des adolescents\u00A0».'
        }
        maxLength={140}
        defaultValue={begun.title}
      />
      <p>
        <Button variant="primary" icon="search">
          Voir ce qui existe déjà
        </Button>
      </p>
    </Form>
  );
}

/** Open requests and sessions to come on that theme: seconding one is shorter than writing another. */
export function AlikeList({ alike }: { alike: Alike }) {
  const { requests, sessions, theme } = alike;
  if (requests.length === 0 && sessions.length === 0)
    return (
      <p>{`Personne n’a encore demandé cela, et aucune session n’est annoncée sur le thème ${theme}.`}</p>
    );
  return (
    <>
      {requests.length > 0 && (
        <section className="pile" aria-labelledby="deja-demandees">
          <h2 id="deja-demandees">Déjà demandées</h2>
          <p className="petit doux">
            Si l’une d’elles vous convient, appuyez-la{'\u00A0'}: à plusieurs, elle a plus de
            chances.
          </p>
          <RequestList requests={requests} />
        </section>
      )}
      {sessions.length > 0 && (
        <section className="pile" aria-labelledby="a-venir">
          <h2 id="a-venir">Sessions à venir sur ce thème</h2>
          <ul className="sessions">
            {sessions.map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
