import { Form, Link } from '@remix-run/react';

import { callAddress } from '#app/calls/addresses.ts';
import type { Rings } from '#app/calls/list-rings.server.ts';
import { Button } from '#app/ui/button.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** On every page of the help desk: who calls me, what to do about it; my own call, wherever I am. */
export function RingNotices({ rings, mine }: Rings) {
  return (
    <div className="conteneur sonneries">
      {rings.map(({ questionId, title, theme, askedBy, where }) => (
        <section key={questionId} className="sonnerie" aria-label={`${askedBy} appelle`}>
          <div>
            <p>
              <Icon name="phone-call" /> <strong>{askedBy}</strong> appelle{where && `, ${where}`}
            </p>
            <p className="sonnerie__quoi">{title}</p>
            <p className="petit">{theme} · un usager attend</p>
          </div>
          <Form method="post" action={callAddress(questionId)} className="rang">
            <Button variant="warm" icon="phone" name="intent" value="take">
              Prendre<HiddenText> l’appel : {title}</HiddenText>
            </Button>
            <Button variant="outline" name="intent" value="decline">
              Pas maintenant<HiddenText> : {title}</HiddenText>
            </Button>
          </Form>
        </section>
      ))}
      {mine && (
        <p className="sonnerie sonnerie--moi">
          <span>
            <Icon name="phone-call" /> Votre appel sonne : {mine.title}
          </span>
          <Link className="lien-seul" to={callAddress(mine.questionId)}>
            Suivre l’appel
          </Link>
        </p>
      )}
    </div>
  );
}
