import { helpAddress } from '#app/help/addresses.ts';
import type { Unsent } from '#app/help/unsent.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { TextAreaField } from '#app/ui/field.tsx';

/** Somebody answered first: who, and the words that were not sent, to be kept elsewhere. */
export function OutrunNotice({ takenBy, body }: Unsent) {
  return (
    <div className="conteneur section pile">
      <h1 className="h1-page">{`${takenBy} a été plus rapide`}</h1>
      <p className="chapo">
        La question vient d’être prise&nbsp;: la conversation se poursuit entre eux. Merci d’avoir
        voulu aider.
      </p>
      {body && (
        <TextAreaField
          name="unsent"
          label="Ce que vous aviez écrit"
          help="Rien n’a été envoyé. Copiez ces mots s’ils peuvent servir."
          rows={6}
          readOnly
          defaultValue={body}
        />
      )}
      <LinkButton variant="outline" icon="arrow-left" to={helpAddress}>
        Revenir aux questions
      </LinkButton>
    </div>
  );
}
