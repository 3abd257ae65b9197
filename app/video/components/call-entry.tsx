import { LinkButton } from '#app/ui/button.tsx';
import { callAddress } from '#app/video/addresses.ts';

type CallEntryProps = { questionId: string; inCall: readonly string[] };

/** From the conversation to its call; who is there already is waiting. */
export function CallEntry({ questionId, inCall }: CallEntryProps) {
  const isOpen = inCall.length > 0;
  return (
    <section className="permanence" aria-labelledby="de-vive-voix">
      <h2 id="de-vive-voix" className="h-cote">
        De vive voix
      </h2>
      <p className="petit" role="status">
        {isOpen
          ? `Dans l’appel\u00A0: ${inCall.join(', ')}.`
          : 'Se parler, se voir ou montrer son écran, sans rien installer.'}
      </p>
      <LinkButton variant={isOpen ? 'warm' : 'outline'} icon="video" to={callAddress(questionId)}>
        {isOpen ? 'Rejoindre l’appel vidéo' : 'Appel vidéo'}
      </LinkButton>
    </section>
  );
}
