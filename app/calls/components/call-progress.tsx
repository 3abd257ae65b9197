import { Form, Link, useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { callAddress } from '#app/calls/addresses.ts';
import { useCallNews } from '#app/calls/live/use-call-news.ts';
import type { CallView } from '#app/calls/read-call.server.ts';
import { sayProgress, sayStep } from '#app/calls/say-call.ts';
import { type CallStep, callStepLabels } from '#app/calls/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Steps } from '#app/ui/steps.tsx';

const stepIcons: Record<CallStep, IconName> = {
  library: 'library',
  departement: 'landmark',
  theme: 'users',
  region: 'map',
};

/** Follows the call while it rings, and counts down between two steps. @returns seconds left. */
function useProgress(call: CallView): number {
  const { isRinging, secondsLeft } = call;
  const { revalidate } = useRevalidator();
  useCallNews(call.questionId, isRinging, revalidate);
  const [gone, setGone] = useState({ since: call, seconds: 0 });
  useEffect(() => {
    if (!isRinging) return undefined;
    const timer = setInterval(
      () =>
        setGone(({ since, seconds }) => ({
          since: call,
          seconds: since === call ? seconds + 1 : 1,
        })),
      1000,
    );
    return () => clearInterval(timer);
  }, [call, isRinging]);
  return Math.max(0, secondsLeft - (gone.since === call ? gone.seconds : 0));
}

/** A call that rings, as it moves; what its asker, or who is called, may do. */
export function CallProgress({ call }: { call: CallView }) {
  const { steps, may, isMine } = call;
  const left = useProgress(call);
  const current = steps.find(({ state }) => state === 'current');
  return (
    <Card as="section" className="cascade" labelledBy="cascade">
      <div className="rang rang--bouts">
        <h2 id="cascade" className="h-cote">
          {isMine ? 'Votre appel sonne' : `${call.askedBy} appelle`}
        </h2>
        {/* The seconds change all the time: what is read out is each new step. */}
        <p className="petit" data-progres>
          {sayProgress(call, left)}
        </p>
        <p className="invisible" role="status">
          {current && `${callStepLabels[current.step]}\u00A0: ${sayStep(current)}`}
        </p>
      </div>
      <Steps
        inline
        steps={steps.map((step) => ({
          id: step.step,
          title: callStepLabels[step.step],
          text: sayStep(step),
          icon: stepIcons[step.step],
          state: step.state,
        }))}
      />
      <Form method="post" className="rang">
        {may.stop && (
          <Button variant="outline" icon="x" name="intent" value="stop">
            Arrêter l’appel, garder la question par écrit
          </Button>
        )}
        {may.take && (
          <Button variant="warm" icon="phone" name="intent" value="take">
            Prendre l’appel
          </Button>
        )}
        {may.take && !call.hasDeclined && (
          <Button variant="outline" name="intent" value="decline">
            Pas maintenant
          </Button>
        )}
      </Form>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
        <p>
          <Link className="lien-seul" to={callAddress(call.questionId)}>
            <Icon name="refresh-cw" />
            Où en est l’appel&nbsp;?
          </Link>
        </p>
      </noscript>
    </Card>
  );
}
