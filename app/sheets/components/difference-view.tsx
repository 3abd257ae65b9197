import type { CellDifference, RowDifference } from '#app/sheets/difference-of-rows.ts';
import type { WordPiece } from '#app/sheets/difference-of-words.ts';
import type { FieldDifference } from '#app/sheets/difference.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';

/** What changed, part by part: removed words struck out, added ones marked, both said aloud. */
export function DifferenceView({ differences }: { differences: readonly FieldDifference[] }) {
  if (differences.length === 0) return <p>Rien n’a changé de ce que vous pouvez lire.</p>;
  return (
    <dl className="difference">
      {differences.map((difference) => (
        <div key={difference.label}>
          <dt>{difference.label}</dt>
          <dd>
            <Change difference={difference} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ difference }: { difference: FieldDifference }) {
  if (difference.kind === 'words') return <Words pieces={difference.pieces} />;
  if (difference.kind === 'value') return <BeforeAfter {...difference} />;
  if (difference.kind === 'rows') {
    return (
      <ul className="difference__liste">
        {difference.rows.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="difference__liste">
      {difference.removed.map((word) => (
        <li key={word}>
          <Removed>{word}</Removed>
        </li>
      ))}
      {difference.added.map((word) => (
        <li key={word}>
          <Added>{word}</Added>
        </li>
      ))}
    </ul>
  );
}

function Row({ row }: { row: RowDifference }) {
  if (row.change === 'added') return <Added>{row.name}</Added>;
  if (row.change === 'removed') return <Removed>{row.name}</Removed>;
  return (
    <>
      {row.name}
      <ul>
        {row.cells.map((cell) => (
          <li key={cell.label}>
            {cell.label}&nbsp;: <BeforeAfter {...cell} />
          </li>
        ))}
      </ul>
    </>
  );
}

function BeforeAfter({ before, after }: Pick<CellDifference, 'before' | 'after'>) {
  return (
    <>
      {before && <Removed>{before}</Removed>} {after && <Added>{after}</Added>}
    </>
  );
}

function Words({ pieces }: { pieces: readonly WordPiece[] }) {
  return (
    <p className="difference__texte">
      {pieces.map(({ text, change }, i) => {
        // oxlint-disable-next-line react/no-array-index-key -- a text at rest
        const key = i;
        if (change === 'added') return <Added key={key}>{text}</Added>;
        if (change === 'removed') return <Removed key={key}>{text}</Removed>;
        return (
          <span key={key} className={change === 'skipped' ? 'doux' : undefined}>
            {text}
          </span>
        );
      })}
    </p>
  );
}

function Added({ children }: { children: string }) {
  return (
    <ins>
      <HiddenText>ajouté&nbsp;: </HiddenText>
      {children}
    </ins>
  );
}

function Removed({ children }: { children: string }) {
  return (
    <del>
      <HiddenText>retiré&nbsp;: </HiddenText>
      {children}
    </del>
  );
}
