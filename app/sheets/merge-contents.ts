import type { SheetContent } from './content.ts';
import { isSame } from './is-same.ts';
import { rowFields } from './sections.ts';

/** Two people changed the same thing differently: somebody has to choose. */
export type Clash = {
  /** `title`, `contact.email`, `expenses/r1`: unique in a merge. */
  path: string;
  field: keyof SheetContent;
  ancestor: unknown;
  mine: unknown;
  theirs: unknown;
};

export type Merge = {
  /** Both people's changes; theirs, where they clash. */
  merged: SheetContent;
  clashes: Clash[];
};

/** Fields made of independent answers, merged one by one. */
const composed = new Set<keyof SheetContent>(['contact', 'attendance', 'visibility']);
const rows = new Set<keyof SheetContent>(rowFields);
const sets = new Set<keyof SheetContent>(['themeIds', 'audienceIds']);

/**
 * Three-way merge of two people's edits: by field, by answer inside a field, by row of a list.
 * @param ancestor what both started from; without it every difference is a clash.
 */
export function mergeContents(
  ancestor: SheetContent | null,
  mine: SheetContent,
  theirs: SheetContent,
): Merge {
  const clashes: Clash[] = [];
  const merged: Record<string, unknown> = {};
  for (const field of Object.keys(mine) as (keyof SheetContent)[]) {
    const three = { ancestor: ancestor?.[field], mine: mine[field], theirs: theirs[field] };
    const clash = (path: string, sides: Sides) => clashes.push({ path, field, ...sides });
    if (ancestor && rows.has(field)) merged[field] = mergeRows(field, three, clash);
    else if (ancestor && sets.has(field)) merged[field] = mergeSets(three);
    else if (composed.has(field)) merged[field] = mergeAnswers(field, three, clash);
    else merged[field] = pick(field, three, clash);
  }
  return { merged: merged as SheetContent, clashes };
}

type Sides = { ancestor: unknown; mine: unknown; theirs: unknown };
type Tell = (path: string, sides: Sides) => void;

function pick(path: string, { ancestor, mine, theirs }: Sides, clash: Tell): unknown {
  if (isSame(mine, theirs) || isSame(mine, ancestor)) return theirs;
  if (isSame(theirs, ancestor)) return mine;
  clash(path, { ancestor, mine, theirs });
  return theirs;
}

type Answers = Record<string, unknown>;
function mergeAnswers(field: string, sides: Sides, clash: Tell): Answers {
  const { ancestor, mine, theirs } = sides as Record<keyof Sides, Answers | undefined>;
  const merged: Answers = {};
  for (const key of new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})])) {
    const three = { ancestor: ancestor?.[key], mine: mine?.[key], theirs: theirs?.[key] };
    const value = pick(`${field}.${key}`, three, clash);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeSets(sides: Sides): number[] {
  const { ancestor, mine, theirs } = sides as Record<keyof Sides, number[]>;
  const kept = theirs.filter((id) => mine.includes(id) || !ancestor.includes(id));
  const added = mine.filter((id) => !ancestor.includes(id) && !theirs.includes(id));
  return [...kept, ...added];
}

type Row = { id: string };
function mergeRows(field: string, sides: Sides, clash: Tell): Row[] {
  const { ancestor, mine, theirs } = sides as Record<keyof Sides, Row[]>;
  const byId = (list: Row[]) => new Map(list.map((row) => [row.id, row]));
  const [was, my, their] = [byId(ancestor), byId(mine), byId(theirs)];
  const ids = orderRows(
    ancestor.map((row) => row.id),
    mine.map((row) => row.id),
    theirs.map((row) => row.id),
  );
  return ids.flatMap((id) => {
    const row = pick(
      `${field}/${id}`,
      { ancestor: was.get(id), mine: my.get(id), theirs: their.get(id) },
      clash,
    );
    return row ? [row as Row] : [];
  });
}

/** The order of whoever moved rows (theirs when both did), with the other's new rows in place. */
function orderRows(ancestor: string[], mine: string[], theirs: string[]): string[] {
  const common = (list: string[], other: string[]) => list.filter((id) => other.includes(id));
  const theyMoved = !isSame(common(ancestor, theirs), common(theirs, ancestor));
  const [order, guests] = theyMoved ? [theirs, mine] : [mine, theirs];
  const placed = [...order];
  guests.forEach((id, i) => {
    if (placed.includes(id)) return;
    const before = guests.slice(0, i).findLast((other) => placed.includes(other));
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, id);
  });
  return placed;
}

export type Choice = 'mine' | 'theirs' | 'both';

/**
 * A merge once its clashes are decided. `both` puts one long text after the other, or both rows;
 * for anything else it means mine.
 */
export function settleClashes(
  { merged, clashes }: Merge,
  choices: Readonly<Record<string, Choice>>,
): SheetContent {
  const settled = structuredClone(merged) as Record<string, unknown>;
  for (const { path, field, mine, theirs } of clashes) {
    const choice = choices[path] ?? 'theirs';
    if (choice === 'theirs') continue;
    const value = choice === 'both' ? joinTexts(mine, theirs) : mine;
    if (path.includes('/')) settled[field] = placeRow(settled[field] as Row[], path, value);
    else if (path.includes('.')) placeAnswer(settled[field] as Answers, path, value);
    else settled[field] = value;
  }
  return settled as SheetContent;
}

function joinTexts(mine: unknown, theirs: unknown): unknown {
  if (isDocument(mine) && isDocument(theirs)) {
    return { type: 'doc', content: [...theirs.content, ...mine.content] };
  }
  return mine;
}
function isDocument(value: unknown): value is { type: 'doc'; content: unknown[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'content' in value &&
    Array.isArray(value.content)
  );
}

function placeRow(list: Row[], path: string, row: unknown): Row[] {
  const id = path.slice(path.indexOf('/') + 1);
  const others = list.filter((other) => other.id !== id);
  if (!row) return others;
  const at = list.findIndex((other) => other.id === id);
  return others.toSpliced(at === -1 ? others.length : at, 0, row as Row);
}

function placeAnswer(answers: Answers, path: string, value: unknown) {
  const key = path.slice(path.indexOf('.') + 1);
  if (value === undefined) delete answers[key];
  else answers[key] = value;
}
