import { amountsIn } from './amounts.ts';
import { type Block, blocksOf, blockText } from './blocks.ts';
import { bullet } from './characters.ts';
import { countWords, fold } from './fold.ts';
import { evenShares, isFunder, namedShares, percentShares, type Share } from './funders.ts';

export type Expense = { item: string; inCents: number };
export type Financing = {
  expenses: Expense[];
  fundings: Share[];
  /** Lines read whole: nothing of them is left to say. */
  lines: string[];
  /** Sentences about money, kept as they are beside the figures. */
  notes: string[];
};
export type MoneySide = 'budget' | 'expenses' | 'fundings';

const totalWords =
  /^(?:(?:sous )?total(?: .*)?|(?:cout|budget|montant)(?: (?:total|global|previsionnel))*)$/u;
const free =
  /^(?:gratuit|aucun|aucun cout|sans cout|neant|0|zero|pas de budget|cout nul)(?: .*)?$/u;

/** One line of a table: « Location du dôme : 380 € », « DRAC\t1 200 € ». */
function tableLine(line: string): { name: string; inCents: number } | null {
  const text = line.replace(new RegExp(`^${bullet} ?`, 'u'), '');
  const amounts = amountsIn(text);
  const [amount] = amounts;
  if (amounts.length !== 1 || amount === undefined) return null;
  const after = text.slice(amount.to).trim();
  const name = text
    .slice(0, amount.from)
    .replace(/[\s:=–.…-]+$/u, '')
    .trim();
  if (!/^[.;]?$/u.test(after) || countWords(name) > 10) return null;
  if (/[.!?] |\b(?:de|à|est|sont|environ|d)$/iu.test(name)) return null;
  return { name: name.replace(/\t/gu, ' '), inCents: amount.inCents };
}

/**
 * Reads a budget: the lines of a table as expenses or fundings, and in sentences the total and how
 * it is shared. Without a single expense, the total is one.
 */
export function readFinancing(lines: readonly string[], side: MoneySide, width: number): Financing {
  const result: Financing = { expenses: [], fundings: [], lines: [], notes: [] };
  const totals: number[] = [];
  const prose: string[] = [];
  for (const line of lines) {
    const row = tableLine(line);
    if (row === null) {
      prose.push(line);
      continue;
    }
    result.lines.push(line);
    if (row.name === '' || totalWords.test(fold(row.name))) totals.push(row.inCents);
    else if (side === 'fundings' || (side === 'budget' && isFunder(row.name))) {
      result.fundings.push({ funder: row.name, inCents: row.inCents });
    } else result.expenses.push({ item: row.name, inCents: row.inCents });
  }
  for (const block of blocksOf(prose, width)) readProse(block, result, totals, side);
  addTotal(result, totals, side);
  return result;
}

function readProse(block: Block, result: Financing, totals: number[], side: MoneySide): void {
  const text = blockText(block);
  result.notes.push(text);
  if (free.test(fold(text))) totals.push(0);
  const amounts = amountsIn(text);
  const { shares, spans } = namedShares(text);
  const own = amounts.filter((_, at) => !spans.includes(at));
  const total = own[0]?.inCents ?? totals[0];
  if (total === undefined && side !== 'fundings') {
    result.fundings.push(...shares);
    return;
  }
  const split =
    total === undefined ? [] : [...evenShares(text, total), ...percentShares(text, total)];
  result.fundings.push(...(split.length > 0 ? split : shares));
  if (side !== 'fundings' && own[0]) addParts(text, own, result, totals);
}

/** « 450 € (300 € pour l’intervenante, 150 € de fournitures) »: the parts when they make the whole. */
function addParts(
  text: string,
  own: ReturnType<typeof amountsIn>,
  result: Financing,
  totals: number[],
): void {
  const [whole, ...rest] = own;
  const parts = rest.map((amount, at) => ({
    item: text
      .slice(amount.to, rest[at + 1]?.from)
      .replace(/^\s*(?:pour|de|d[’'])\s*(?:l[’']|la |le |les |un |une |des )?/u, '')
      .split(/[,;.()]| et /u)[0]!
      .trim(),
    inCents: amount.inCents,
  }));
  const sum = parts.reduce((total, part) => total + part.inCents, 0);
  if (parts.length > 1 && sum === whole!.inCents && parts.every(({ item }) => item !== '')) {
    result.expenses.push(
      ...parts.map(({ item, inCents }) => ({ item: capitalised(item), inCents })),
    );
  } else if (rest.length === 0) totals.push(whole!.inCents);
  else if (/budget|coût|total/iu.test(text)) totals.push(whole!.inCents);
}

function addTotal(result: Financing, totals: readonly number[], side: MoneySide): void {
  const [total] = totals;
  if (total === undefined || side === 'fundings') return;
  const sum = result.expenses.reduce((whole, { inCents }) => whole + inCents, 0);
  if (result.expenses.length === 0) {
    const isForeseen = [...result.lines, ...result.notes].some((text) => /prévision/iu.test(text));
    const item = isForeseen ? 'Budget prévisionnel' : 'Coût total';
    result.expenses.push({ item: total === 0 ? 'Aucune dépense' : item, inCents: total });
  } else if (sum !== total) {
    const written = result.lines.filter((line) =>
      totalWords.test(fold(line.replace(/[\d€].*$/u, ''))),
    );
    result.notes.push(...written);
    result.lines = result.lines.filter((line) => !written.includes(line));
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const money = /€|\b(?:budgets?|financ\p{L}*|subvention\p{L}*|coûts?|dépenses?|recettes?)\b/iu;

/** Parts a text into what speaks of money and what does not, sentence by sentence. */
export function partMoney(text: string): { money: string; rest: string } {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return {
    money: sentences.filter((sentence) => money.test(sentence)).join(' '),
    rest: sentences.filter((sentence) => !money.test(sentence)).join(' '),
  };
}
