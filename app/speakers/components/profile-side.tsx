import { sayArea } from '#app/speakers/say-speaker.ts';
import type { SpeakerProfile } from '#app/speakers/visible-speaker.ts';
import { feeUnitLabels, legalStatusLabels, speakerFormatLabels } from '#app/speakers/vocabulary.ts';
import { Card } from '#app/ui/card.tsx';
import { formatExactEuros } from '#app/ui/format.ts';
import { Shutter } from '#app/ui/shutter.tsx';

/** Where they come; then, between professionals, fees and how to write to them. */
export function ProfileSide({ speaker }: { speaker: SpeakerProfile }) {
  const { said, contact, terms } = speaker;
  const area = said ? sayArea(said) : '';
  return (
    <>
      {area && (
        <Card as="section" labelledBy="zone">
          <h2 id="zone" className="h-cote">
            Où se déplacer
          </h2>
          <p className="petit">{area}.</p>
        </Card>
      )}
      {terms && <Terms terms={terms} />}
      {contact && (
        <Shutter as="section" labelledBy="contact">
          <h2 id="contact" className="h-cote">
            Contact
          </h2>
          <p>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
          {contact.phone && (
            <p>
              <a href={`tel:${contact.phone.replaceAll(/[^\d+]/gu, '')}`}>{contact.phone}</a>
            </p>
          )}
        </Shutter>
      )}
    </>
  );
}

function Terms({ terms }: { terms: NonNullable<SpeakerProfile['terms']> }) {
  const { fees, travelTerms, siret, legalStatus } = terms;
  if (!fees.length && !travelTerms && !siret && !legalStatus) return null;
  return (
    <Shutter as="section" labelledBy="tarifs">
      <h2 id="tarifs" className="h-cote">
        Tarifs
      </h2>
      {fees.length > 0 && (
        <dl className="addition">
          {fees.map(({ format, unit, amountInCents, covers }, i) => (
            <div key={i}>
              <dt>
                {speakerFormatLabels[format]}, {feeUnitLabels[unit]}
                {covers && <span className="doux"> ({covers})</span>}
              </dt>
              <dd>{formatExactEuros(amountInCents)}</dd>
            </div>
          ))}
        </dl>
      )}
      {travelTerms && (
        <p className="petit multiligne">
          Déplacement{'\u00A0'}: {travelTerms}
        </p>
      )}
      {(legalStatus || siret) && (
        <p className="petit doux">
          {[legalStatus && legalStatusLabels[legalStatus], siret && `SIRET\u00A0${siret}`]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
    </Shutter>
  );
}
