import { Link } from '@remix-run/react';
import { Fragment, type ReactNode } from 'react';

import { publishedAnswerAddress } from '#app/help/addresses.ts';
import type { LinkCard } from '#app/help/message-card.ts';
import type { MessagePiece } from '#app/help/message-pieces.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';

type MessageBodyProps = {
  pieces: readonly MessagePiece[];
  /** Pages that stand below as cards: their titles need not lead there twice. */
  cards?: readonly LinkCard[];
};

type InLine = Exclude<MessagePiece, { kind: 'list' | 'quote' }>;
type Block = { inLine: InLine[] } | Extract<MessagePiece, { kind: 'list' | 'quote' }>;

/** Paragraphs, and what stands between them. */
function toBlocks(pieces: readonly MessagePiece[]): Block[] {
  const blocks: Block[] = [];
  const add = (piece: InLine) => {
    const last = blocks.at(-1);
    if (last && 'inLine' in last) last.inLine.push(piece);
    else blocks.push({ inLine: [piece] });
  };
  for (const piece of pieces) {
    if (piece.kind === 'list' || piece.kind === 'quote') blocks.push(piece);
    else if (piece.kind === 'text') {
      const [first = '', ...others] = piece.text.split('\n\n');
      if (first) add({ ...piece, text: first });
      for (const text of others) blocks.push({ inLine: text ? [{ ...piece, text }] : [] });
    } else add(piece);
  }
  return blocks.filter((block) => !('inLine' in block) || block.inLine.length > 0);
}

/** The words of a message as its readers see them. */
export function MessageBody({ pieces, cards = [] }: MessageBodyProps) {
  const [only, ...others] = pieces;
  // A message that is nothing but the address of a page is its card.
  if (only && others.length === 0 && isShown(only, cards)) return null;
  return (
    <div className="msg__texte texte-riche">
      {toBlocks(pieces).map((block, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text at rest
        <Drawn key={i} block={block} cards={cards} />
      ))}
    </div>
  );
}

const isShown = (piece: MessagePiece, cards: readonly LinkCard[]) =>
  (piece.kind === 'sheet' || piece.kind === 'answer') &&
  cards.some(({ kindOfPage, slug }) => kindOfPage === piece.kind && slug === piece.slug);

function Drawn({ block, cards }: { block: Block; cards: readonly LinkCard[] }) {
  if ('inLine' in block) return <p>{drawInLine(block.inLine, cards)}</p>;
  if (block.kind === 'quote') {
    return (
      <blockquote>
        <Inside pieces={block.pieces} cards={cards} />
      </blockquote>
    );
  }
  const items = block.items.map((item, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- a text at rest
    <li key={i}>
      <Inside pieces={item} cards={cards} />
    </li>
  ));
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

/** Words alone need no paragraph of their own. */
function Inside({ pieces, cards }: Required<MessageBodyProps>) {
  return toBlocks(pieces).map((block, i) =>
    'inLine' in block ? (
      // oxlint-disable-next-line react/no-array-index-key -- a text at rest
      <Fragment key={i}>{drawInLine(block.inLine, cards)}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- a text at rest
      <Drawn key={i} block={block} cards={cards} />
    ),
  );
}

const drawInLine = (pieces: readonly InLine[], cards: readonly LinkCard[]): ReactNode =>
  pieces.map((piece, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- a text at rest
    <Fragment key={i}>{drawPiece(piece, cards)}</Fragment>
  ));

function drawPiece(piece: InLine, cards: readonly LinkCard[]): ReactNode {
  if (piece.kind === 'text') {
    const words = piece.marks?.includes('italic') ? <em>{piece.text}</em> : piece.text;
    return piece.marks?.includes('bold') ? <strong>{words}</strong> : words;
  }
  if (piece.kind === 'link') {
    return (
      <a href={piece.href} rel="noreferrer nofollow">
        {piece.text ?? piece.href}
      </a>
    );
  }
  const { kind, slug, title } = piece;
  if (isShown(piece, cards)) return <cite>{title}</cite>;
  return kind === 'sheet' ? (
    <Link to={sheetAddress(slug)}>Fiche&nbsp;: {title}</Link>
  ) : (
    <Link to={publishedAnswerAddress(slug)}>Réponse&nbsp;: {title}</Link>
  );
}
