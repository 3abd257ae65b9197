import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import ts from 'typescript';
import { expect, test } from 'vitest';

/** Written for who keeps the server, in English: neither is read on a page. */
const isForServer = (node: ts.Node, source: ts.SourceFile): boolean =>
  (ts.isNewExpression(node) && node.expression.getText(source) === 'Error') ||
  (ts.isCallExpression(node) &&
    /(?:^|\.)log\.(?:error|warn|info)$/u.test(node.expression.getText(source)));

const isWords = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isJsxText(node);

/** A plain space that a line may be broken at, before a sign that never begins one. */
const breaks = /(?<=\S) [:;?!»](?=$|[\s<’»)"'`,.&}\\]|\$\{)|« /u;
const breaksAfterValue = /^ [:;?!»]/u;

/** @returns the words of a file where a sign may come to begin a line. */
function findBreaks(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (!/ [:;?!»]|« /u.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const look = (node: ts.Node) => {
    if (isForServer(node, source)) return;
    if (ts.isTaggedTemplateExpression(node)) {
      // The words of a statement or a pattern are not a reader's; what they hold may be.
      if (ts.isTemplateExpression(node.template))
        for (const { expression } of node.template.templateSpans) look(expression);
      return;
    }
    if (isWords(node)) {
      const words = text.slice(ts.isJsxText(node) ? node.pos : node.getStart(source), node.end);
      if (breaks.test(words) || (ts.isJsxText(node) && breaksAfterValue.test(words)))
        found.push(`${path}: ${words.trim().slice(0, 80)}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

test('no line of a phone begins with « : », « ; », « ? », « ! » or a closing guillemet', () => {
  const files = execFileSync('git', ['ls-files', 'app'], { encoding: 'utf8' })
    .split('\n')
    // What reads sheets of others looks for signs as they are typed.
    .filter((path) => /\.tsx?$/u.test(path) && !path.startsWith('app/intake/internal/'));
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap(findBreaks)).toEqual([]);
});
