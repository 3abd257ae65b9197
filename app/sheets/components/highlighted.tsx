import type { Segment } from '#app/sheets/sheet-summary.ts';

/** A text with the words that a search found. */
export function Highlighted({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, isHit }, n) =>
        // oxlint-disable-next-line react/no-array-index-key -- the stretches of one text, in order
        isHit ? <mark key={n}>{text}</mark> : <span key={n}>{text}</span>,
      )}
    </>
  );
}
