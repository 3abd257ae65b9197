import { placingLabels, placings, piecesOf } from '#app/intake/place-unrecognised.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { plural } from '#app/ui/format.ts';

const choices = placings.map((value) => ({ value, label: placingLabels[value] }));

/**
 * What the text said and no field took, piece by piece, with where to put it. Stands inside the form
 * of the sheet: its buttons send `intent=place:<piece>` with all the rest, so that nothing typed
 * meanwhile is lost.
 */
export function UnrecognisedPanel({ unrecognised }: { unrecognised: string }) {
  const pieces = piecesOf(unrecognised);
  if (pieces.length === 0) return null;
  return (
    <Card as="section" labelledBy="non-reconnu" className="pile">
      <h2 id="non-reconnu">
        {plural(pieces.length, 'Un passage à placer', `${pieces.length} passages à placer`)}
      </h2>
      <p>Nous n’avons pas su où les mettre. Vous seuls les voyez.</p>
      <ol className="pile">
        {pieces.map((piece, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two pieces may be alike
          <li key={`${at}-${piece}`} className="pile">
            <blockquote>
              {piece.split('\n').map((line, number) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines do not move
                <p key={number}>{line}</p>
              ))}
            </blockquote>
            <SelectField
              name={`place-${at}`}
              label={`Placer le passage ${at + 1} dans`}
              choices={choices}
              defaultValue="running"
            />
            <p>
              <Button name="intent" value={`place:${at}`} variant="outline">
                Placer ce passage
              </Button>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
