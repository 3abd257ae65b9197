import { Form } from '@remix-run/react';

import { sayFreeArea, sayFreeDays } from '#app/speakers/free-days.ts';
import type { Calendar } from '#app/speakers/read-calendar.server.ts';
import { IconButton } from '#app/ui/button.tsx';

/** The days that I have said free, each with a button that takes them back. */
export function FreeRangeList({ ranges }: { ranges: Calendar['ranges'] }) {
  if (ranges.length === 0)
    return (
      <p>
        Vous n’avez annoncé aucun jour libre{'\u00A0'}: les bibliothèques vous écrivent pour savoir.
      </p>
    );
  return (
    <ul className="filet">
      {ranges.map((range) => (
        <li key={range.id}>
          <Form method="post" className="rang rang--bouts" preventScrollReset>
            <span>
              {`Libre ${sayFreeDays(range)}, `}
              <span className="doux">{sayFreeArea(range)}</span>
            </span>
            <input type="hidden" name="rangeId" value={range.id} />
            <IconButton
              icon="x"
              name="intent"
              value="remove"
              label={`Je ne suis plus libre ${sayFreeDays(range)}`}
            />
          </Form>
        </li>
      ))}
    </ul>
  );
}
