import { Form, Link, useFetcher } from '@remix-run/react';

import { callAddress } from '#app/calls/addresses.ts';
import type { Ring, Rings } from '#app/calls/list-rings.server.ts';
import { Button } from '#app/ui/button.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Icon } from '#app/ui/icon.tsx';

type RingNoticesProps = Pick<Rings, 'rings' | 'mine'> & {
  /** Over a page that is about something else: « pas maintenant » leaves its reader there. */
  floats: boolean;
};

/** Who calls me, what to do about it; my own call, wherever I am. */
export function RingNotices({ rings, mine, floats }: RingNoticesProps) {
  return (
    <div className="conteneur sonneries">
      {rings.map((ring) => (
        <RingNotice key={ring.questionId} ring={ring} floats={floats} />
      ))}
      {mine && (
        <p className="sonnerie sonnerie--moi">
          <span>
            <Icon name="phone-call" /> Votre appel sonne&nbsp;: {mine.title}
          </span>
          <Link className="lien-seul" to={callAddress(mine.questionId)}>
            Suivre l’appel
          </Link>
        </p>
      )}
    </div>
  );
}

function RingNotice({ ring, floats }: { ring: Ring; floats: boolean }) {
  const { questionId, title, theme, askedBy, where } = ring;
  const fetcher = useFetcher();
  const DeclineForm = floats ? fetcher.Form : Form;
  const address = callAddress(questionId);
  // Said: it goes at once, whatever the network takes to hear it.
  if (fetcher.state !== 'idle') return null;
  return (
    <section className="sonnerie" aria-label={`${askedBy} appelle`}>
      <div>
        <p>
          <Icon name="phone-call" /> <strong>{askedBy}</strong> appelle{where && `, ${where}`}
        </p>
        <p className="sonnerie__quoi">{title}</p>
        <p className="petit">{theme} · un usager attend</p>
      </div>
      <div className="rang">
        <Form method="post" action={address}>
          <Button variant="warm" icon="phone" name="intent" value="take">
            Prendre l’appel<HiddenText>&nbsp;: {title}</HiddenText>
          </Button>
        </Form>
        <DeclineForm method="post" action={address}>
          {floats && <input type="hidden" name="stay" value="oui" />}
          <Button variant="outline" name="intent" value="decline">
            Pas maintenant<HiddenText>&nbsp;: {title}</HiddenText>
          </Button>
        </DeclineForm>
      </div>
    </section>
  );
}
