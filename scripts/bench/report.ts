/** One line of what a part found out. */
export type Figure = {
  what: string;
  figure: string;
  /** As it is said; none for a figure that is only told. */
  target?: string;
  isMet?: boolean;
};

/** A figure with a target. */
export const held = (what: string, figure: string, target: string, isMet: boolean): Figure => ({
  what,
  figure,
  target,
  isMet,
});
/** A figure that is only told. */
export const told = (what: string, figure: string): Figure => ({ what, figure });

export type Section = { part: string; title: string; figures: Figure[] };

const verdictOf = ({ isMet }: Figure) => (isMet === undefined ? '' : isMet ? 'tenu' : 'manqué');

const widthOf = (cells: string[]) => Math.max(...cells.map((cell) => cell.length));

/** A table for the terminal. */
export function printSection({ title, figures }: Section): string {
  const rows = figures.map((figure) => [
    figure.what,
    figure.figure,
    figure.target ?? '',
    verdictOf(figure),
  ]);
  const all = [['', 'mesuré', 'cible', ''], ...rows];
  const widths = [0, 1, 2].map((n) => widthOf(all.map((row) => row[n] ?? '')));
  const lines = all.map((row) =>
    `  ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')}`.trimEnd(),
  );
  return `\n${title}\n${lines.join('\n')}\n`;
}

/** The same for `docs/performance.md`. */
export function writeMarkdown(sections: readonly Section[]): string {
  return sections
    .map(({ part, title, figures }) => {
      const rows = figures.map(
        (figure) =>
          `| ${figure.what} | ${figure.figure} | ${figure.target ?? ''} | ${verdictOf(figure)} |`,
      );
      return [
        `### ${title}`,
        '',
        `\`npm run bench -- ${part}\``,
        '',
        '| | mesuré | cible | |',
        '|---|---|---|---|',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}
