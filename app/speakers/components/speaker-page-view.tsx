import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { isRefusal } from '#app/platform/refusal.ts';
import {
  askLinkAddress,
  correctSpeakerAddress,
  pictureAddress,
  speakersAddress,
} from '#app/speakers/addresses.ts';
import type { SpeakerPage } from '#app/speakers/read-speaker.server.ts';
import { Breadcrumb } from '#app/ui/breadcrumb.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format.ts';
import { Notice } from '#app/ui/notice.tsx';

import { ComingsTable } from './comings-table.tsx';
import { MergeForm } from './merge-form.tsx';
import { ProfileHead, ProfileOffer } from './profile-body.tsx';
import { ProfileSide } from './profile-side.tsx';
import { RemovalForm } from './removal-form.tsx';

type SpeakerPageViewProps = {
  page: SpeakerPage;
  /** Where they came, on the map. */
  map: ReactNode;
  /** When they may come, for who may read it. */
  calendar: ReactNode;
  /** What libraries say of their coming; null for who does not read it. */
  reviews: ReactNode;
  /** For who may invite them: what it costs, with whom to share it. */
  planning: ReactNode;
  /** What the page answers to a gesture that was refused. */
  answer: unknown;
};

/** A profile as its reader may see it. */
export function SpeakerPageView(props: SpeakerPageViewProps) {
  const { page, map, reviews, calendar, planning, answer } = props;
  const { speaker, waitsUntil, sight, can, comings } = page;
  const refusal = isRefusal(answer) ? answer.refused.message : null;
  return (
    <div className="conteneur">
      <Breadcrumb
        crumbs={[{ to: speakersAddress, label: 'Intervenants' }]}
        current={speaker.name}
      />
      {refusal && (
        <Notice tone="error" live>
          {refusal}
        </Notice>
      )}
      <ProfileHead speaker={speaker}>
        <div className="inter-tete__agir">
          {speaker.contact && (
            <a className="btn btn--primaire" href={`mailto:${speaker.contact.email}`}>
              Écrire
            </a>
          )}
          {can.claim && (
            <Form method="post">
              <Button variant="primary" icon="user-check" name="intent" value="claim">
                C’est moi{'\u00A0'}: tenir ce profil
              </Button>
            </Form>
          )}
          {can.correct && (
            <LinkButton
              variant="outline"
              icon="pencil-line"
              to={correctSpeakerAddress(speaker.slug)}
            >
              Corriger
            </LinkButton>
          )}
          {can.correct && (
            <LinkButton variant="outline" icon="image" to={pictureAddress(speaker.slug)}>
              {speaker.said?.picture ? 'Changer l’image' : 'Ajouter une image'}
            </LinkButton>
          )}
        </div>
      </ProfileHead>
      {waitsUntil && (
        <Notice tone="warning" title="En attente d’accord">
          <p>
            {sight === 'whole'
              ? 'Les autres professionnels ne lisent que le nom, la discipline et le contact.'
              : 'Le reste paraîtra si la personne l’accepte.'}{' '}
            Sans réponse, tout s’efface le {formatDate(waitsUntil)}.
          </p>
        </Notice>
      )}
      <div className="deux-tiers inter-corps">
        <div>
          <ProfileOffer speaker={speaker} />
          {reviews}
          {calendar}
          <ComingsTable name={speaker.name} comings={comings} />
          {map}
        </div>
        <aside className="cote" aria-label="Zone, tarifs et contact">
          {planning}
          <ProfileSide speaker={speaker} />
          {can.merge && <MergeForm answer={answer} />}
          {can.remove && (
            <RemovalForm intent="remove" label="Retirer ce profil">
              {can.correct && !waitsUntil
                ? 'Tout ce qui est dit de vous s’efface, avis et tournées compris, et personne ne pourra vous proposer de nouveau.'
                : 'Tout ce qui est dit de cette personne s’efface, avis et tournées compris.'}
            </RemovalForm>
          )}
          {speaker.agreedAt && (
            <p className="petit doux">
              Accord donné le {formatDate(speaker.agreedAt)}. C’est vous{'\u00A0'}?{' '}
              <Link to={askLinkAddress(speaker.slug)}>Corriger ou retirer votre profil</Link>
            </p>
          )}
        </aside>
      </div>
    </div>
  );
}
