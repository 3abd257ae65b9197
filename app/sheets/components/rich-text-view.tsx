import type { ReactNode } from 'react';

import { type FileAccess, imageAddress, imageSources } from '#app/files/addresses.ts';
import type { RichText } from '#app/sheets/content.ts';
import { isLinkAddress, type RichNode } from '#app/sheets/rich-text.ts';

type RichTextViewProps = {
  text: RichText;
  /** Rank of the text's first headings in its page: 3 under a section's `h2`. */
  headingRank?: 2 | 3 | 4;
  access?: FileAccess;
};

/** A long text as its readers see it. Nodes and marks that we do not know are not shown. */
export function RichTextView({ text, headingRank = 3, access = {} }: RichTextViewProps) {
  if (!text) return null;
  const drawing = { headingRank, access };
  return <div className="texte-riche">{drawAll(text.content, drawing)}</div>;
}

type Drawing = { headingRank: number; access: FileAccess };

function drawAll(nodes: readonly RichNode[] | undefined, drawing: Drawing): ReactNode[] {
  return (nodes ?? []).map((node, i) => <Drawn key={i} node={node} drawing={drawing} />);
}

function Drawn({ node, drawing }: { node: RichNode; drawing: Drawing }) {
  const children = () => drawAll(node.content, drawing);
  switch (node.type) {
    case 'text':
      return withMarks(node);
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <p>{children()}</p>;
    case 'heading':
      return headingOf(node, drawing, children());
    case 'bulletList':
      return <ul>{children()}</ul>;
    case 'orderedList':
      return <OrderedList node={node} drawing={drawing} />;
    case 'listItem':
      return <li>{children()}</li>;
    case 'blockquote':
      return <blockquote>{children()}</blockquote>;
    case 'image':
      return <Picture node={node} access={drawing.access} />;
    case 'table':
      return <WideTable node={node} drawing={drawing} />;
    default:
      return null;
  }
}

/** « **La veille** Monter le dôme… »: its moment in bold, then what is done. */
function stepOf({ content = [] }: RichNode) {
  const [line, ...others] = content;
  const [moment, ...rest] = line?.content ?? [];
  const isBold = moment?.marks?.some(({ type }) => type === 'bold');
  return isBold && rest.length > 0 && others.length === 0 ? { moment: moment?.text, rest } : null;
}

/** Steps that all begin with their moment are laid out as a running: moments on one side. */
function OrderedList({ node, drawing }: { node: RichNode; drawing: Drawing }) {
  const items = node.content ?? [];
  const steps = items.map(stepOf).filter((step) => step !== null);
  if (steps.length < 2 || steps.length < items.length) {
    return <ol start={numberOf(node.attrs?.start)}>{drawAll(items, drawing)}</ol>;
  }
  return (
    <ol className="deroule">
      {steps.map(({ moment, rest }, i) => (
        <li key={i}>
          <b>{moment?.replace(/\s*:\s*$/u, '')}</b>
          <span>{drawAll(rest, drawing)}</span>
        </li>
      ))}
    </ol>
  );
}

function headingOf({ attrs }: RichNode, { headingRank }: Drawing, children: ReactNode) {
  const rank = headingRank + (attrs?.level === 3 ? 1 : 0);
  if (rank === 2) return <h2>{children}</h2>;
  if (rank === 3) return <h3>{children}</h3>;
  if (rank === 4) return <h4>{children}</h4>;
  return <h5>{children}</h5>;
}

function withMarks({ text, marks = [] }: RichNode): ReactNode {
  let drawn: ReactNode = text;
  if (marks.some(({ type }) => type === 'italic')) drawn = <em>{drawn}</em>;
  if (marks.some(({ type }) => type === 'bold')) drawn = <strong>{drawn}</strong>;
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  if (isLinkAddress(href)) {
    drawn = (
      <a href={href} rel="noopener nofollow ugc">
        {drawn}
      </a>
    );
  }
  return drawn;
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function Picture({ node: { attrs }, access }: { node: RichNode; access: FileAccess }) {
  const fileId = textOf(attrs?.fileId);
  if (!fileId) return null;
  return (
    <img
      src={imageAddress(fileId, 960, access)}
      srcSet={imageSources(fileId, access)}
      sizes="(min-width: 64rem) 46rem, 100vw"
      width={numberOf(attrs?.width)}
      height={numberOf(attrs?.height)}
      alt={textOf(attrs?.alt)}
      loading="lazy"
      decoding="async"
    />
  );
}

/** A wide table scrolls inside its frame, which takes the focus so that the keyboard reaches it. */
function WideTable({ node, drawing }: { node: RichNode; drawing: Drawing }) {
  const rows = node.content ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable (WCAG 2.1.1)
    <section className="tableau-cadre" tabIndex={0} aria-label="Tableau">
      <table className="tableau">
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {(row.content ?? []).map((cell, column) => (
                <Cell key={column} cell={cell} isFirstRow={i === 0} drawing={drawing} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = { cell: RichNode; isFirstRow: boolean; drawing: Drawing };
function Cell({ cell, isFirstRow, drawing }: CellProps) {
  const { colspan, rowspan } = cell.attrs ?? {};
  const spans = { colSpan: numberOf(colspan), rowSpan: numberOf(rowspan) };
  const children = drawAll(cell.content, drawing);
  if (cell.type !== 'tableHeader') return <td {...spans}>{children}</td>;
  return (
    <th scope={isFirstRow ? 'col' : 'row'} {...spans}>
      {children}
    </th>
  );
}
