import { Form } from '@remix-run/react';

import type { AlertSettingsView } from '#app/alerts/read-alert-settings.server.ts';
import {
  alertChannelLabels,
  alertChannels,
  alertKindLabels,
  alertKinds,
  isOffered,
} from '#app/alerts/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckLine, Fieldset } from '#app/ui/choice-field.tsx';

/** What I am told of, and how. */
export function ChoicesCard({ on }: Pick<AlertSettingsView, 'on'>) {
  const chosen = new Set<string>(on);
  return (
    <Card as="section" className="pile" labelledBy="quoi">
      <h2 id="quoi">De quoi, et comment</h2>
      {/* Saved from elsewhere, it is drawn anew. */}
      <Form method="post" className="pile" key={on.join(' ')}>
        {alertKinds.map((kind) => (
          <Fieldset key={kind} name="on" id={`on-${kind}`} label={alertKindLabels[kind]}>
            <div className="rang">
              {alertChannels
                .filter((channel) => isOffered(kind, channel))
                .map((channel) => (
                  <CheckLine
                    key={channel}
                    type="checkbox"
                    name="on"
                    value={`${kind}:${channel}`}
                    label={alertChannelLabels[channel]}
                    defaultChecked={chosen.has(`${kind}:${channel}`)}
                  />
                ))}
            </div>
          </Fieldset>
        ))}
        <p className="doux petit">
          Un appel sonne quelques secondes&nbsp;: un courriel viendrait trop tard. Dans la page
          ouverte, il s’affiche toujours, même sans son.
        </p>
        <Button variant="primary" icon="save" name="intent" value="choices">
          Enregistrer ces choix
        </Button>
      </Form>
    </Card>
  );
}
