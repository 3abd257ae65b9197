import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import { readRefusal } from '#app/platform/refusal.ts';
import { agreementCorrectionAddress } from '#app/speakers/addresses.ts';
import type { AgreementPage } from '#app/speakers/read-agreement.server.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { ProfileHead, ProfileOffer } from './profile-body.tsx';
import { ProfileSide } from './profile-side.tsx';
import { RemovalForm } from './removal-form.tsx';

type AgreementViewProps = {
  page: AgreementPage;
  token: string;
  answer: unknown;
  /** What else stands on their page. */
  children?: ReactNode;
};

/** Everything that is said of somebody, and their answer. Nothing here needs an account or scripts. */
export function AgreementView({ page, token, answer, children }: AgreementViewProps) {
  const { speaker, revision, waitsUntil } = page;
  const { fieldErrors, formErrors } = readRefusal(answer);
  return (
    <div className="conteneur section">
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <Notice
        title={waitsUntil ? 'Rien n’est public sans votre accord' : 'Votre profil est en ligne'}
      >
        <p>
          {waitsUntil
            ? `Voici tout ce qui serait dit de vous. Sans réponse, tout s’efface le ${formatDate(waitsUntil)}.`
            : 'Vous pouvez le corriger ou le retirer à tout moment.'}{' '}
          Sous le volet{'\u00A0'}: seuls les bibliothécaires du réseau le lisent.
        </p>
      </Notice>
      <Form method="post" className="rang inter-reponse" aria-label="Votre réponse">
        <input type="hidden" name="revision" value={revision} />
        {waitsUntil && (
          <Button variant="primary" icon="check" name="intent" value="agree">
            Je suis d’accord
          </Button>
        )}
        <LinkButton variant="outline" icon="pencil-line" to={agreementCorrectionAddress(token)}>
          Corriger
        </LinkButton>
        {waitsUntil && (
          <Button variant="danger" icon="trash-2" name="intent" value="refuse">
            Je refuse
          </Button>
        )}
      </Form>
      {!waitsUntil && (
        <RemovalForm intent="refuse" label="Retirer mon profil">
          Tout ce qui est dit de vous s’efface, et personne ne pourra vous proposer de nouveau.
        </RemovalForm>
      )}
      {children}
      <ProfileHead speaker={speaker} shareToken={token}>
        {speaker.said?.picture && (
          <Form method="post">
            <Button variant="danger" icon="trash-2" name="intent" value="remove-picture">
              Retirer l’image
            </Button>
          </Form>
        )}
      </ProfileHead>
      <div className="deux-tiers inter-corps">
        <div>
          <ProfileOffer speaker={speaker} />
        </div>
        <aside className="cote" aria-label="Zone, tarifs et contact">
          <ProfileSide speaker={speaker} />
        </aside>
      </div>
      <p className="petit doux">
        {waitsUntil ? 'Refuser' : 'Retirer'} efface tout, et personne ne pourra vous proposer de
        nouveau{'\u00A0'}: nous n’en gardons qu’une empreinte illisible.{' '}
        <a href="/vos-donnees">Ce qui est gardé</a>
      </p>
    </div>
  );
}
