import { type LinksFunction, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { gapsAddress } from '#app/gaps/addresses.ts';
import { SpotsMap } from '#app/map/components/spots-map.tsx';
import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { ReviewSection } from '#app/reviews/components/review-section.tsx';
import { listReviews } from '#app/reviews/list-reviews.server.ts';
import { speakerAddress, speakersAddress } from '#app/speakers/addresses.ts';
import { claimProfile } from '#app/speakers/claim-profile.server.ts';
import { spotsOf } from '#app/speakers/coming.ts';
import { CalendarSection } from '#app/speakers/components/calendar-section.tsx';
import { SpeakerPageView } from '#app/speakers/components/speaker-page-view.tsx';
import { mergeSpeakers } from '#app/speakers/merge-speakers.server.ts';
import { readCalendar } from '#app/speakers/read-calendar.server.ts';
import { readSpeaker } from '#app/speakers/read-speaker.server.ts';
import { removeSpeaker } from '#app/speakers/remove-speaker.server.ts';
import { speakerMeta } from '#app/speakers/speaker-meta.ts';
import { PlanVisit } from '#app/tours/components/plan-visit.tsx';
import { listTours } from '#app/tours/list-tours.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatCount } from '#app/ui/format.ts';
import mapStyles from '#app/ui/styles/pages/carte.css?url';
import styles from '#app/ui/styles/pages/intervenants.css?url';
import richTextStyles from '#app/ui/styles/pages/texte-riche.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: mapStyles },
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: richTextStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? speakerMeta(data.page.speaker, data.origin) : [{ title: 'Page introuvable – RPBS' }];

export const loader = load(async ({ context, params, url }) => {
  const page = await readSpeaker(context, { slug: params.slug ?? '' });
  if (page.speaker.slug !== params.slug) throw redirect(speakerAddress(page.speaker.slug), 301);
  const mayInvite = page.isProfessional && page.speaker.agreedAt !== null;
  const slug = page.speaker.slug;
  const maySeeDays = page.sight === 'whole' && page.speaker.agreedAt !== null;
  return {
    page,
    reviews: page.speaker.agreedAt ? await listReviews(context, { slug }) : null,
    calendar: maySeeDays
      ? await readCalendar(context, { slug, month: url.searchParams.get('mois') })
      : null,
    drawing: await readRegionDrawing(context),
    tours: mayInvite ? await listTours(context, { speakerSlug: slug }) : null,
    origin: context.appUrl,
  };
});

export const action = submit(async ({ context, params, values }) => {
  const slug = params.slug ?? '';
  switch (values.intent) {
    case 'remove':
      await removeSpeaker(context, { slug });
      return redirectSaying(speakersAddress, 'Profil retiré.');
    case 'claim':
      await claimProfile(context, { slug });
      return redirectSaying(speakerAddress(slug), 'Ce profil est le vôtre\u00A0: tenez-le à jour.');
    case 'merge': {
      const kept = await mergeSpeakers(context, {
        slug,
        into: String(values.into || values.intoName || ''),
      });
      return redirectSaying(speakerAddress(kept.slug), 'Les deux profils n’en font plus qu’un.');
    }
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function SpeakerRoute() {
  const { page, reviews, drawing, tours, calendar } = useLoaderData<typeof loader>();
  const { comings, speaker } = page;
  return (
    <SpeakerPageView
      page={page}
      calendar={calendar && <CalendarSection calendar={calendar} />}
      reviews={reviews && <ReviewSection speaker={speaker} reviews={reviews} />}
      planning={
        tours ? (
          <PlanVisit speaker={speaker} tours={tours} />
        ) : (
          calendar?.isMine && (
            <LinkButton variant="primary" icon="search" to={gapsAddress}>
              Ce que cherchent les bibliothèques
            </LinkButton>
          )
        )
      }
      answer={useActionData<typeof action>()}
      map={
        <SpotsMap
          drawing={drawing}
          label={`Carte des projets de ${speaker.name}`}
          spots={spotsOf(comings)}
          highlighted={speaker.said?.departements.map(({ code }) => code)}
          say={(count, names) => `${formatCount(count, 'venue', 'venues')} à ${names}`}
          to={() => '#projets'}
          listId="projets"
        />
      }
    />
  );
}
