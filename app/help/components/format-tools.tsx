import { IconButton } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon-names.ts';
import { useHydrated } from '#app/ui/use-hydrated.ts';

type Tool = { icon: IconName; label: string; sign: string; isOfLine?: true };

const tools: Tool[] = [
  { icon: 'bold', label: 'Mettre en gras', sign: '**' },
  { icon: 'italic', label: 'Mettre en italique', sign: '*' },
  { icon: 'list', label: 'En faire une liste', sign: '- ', isOfLine: true },
  { icon: 'quote', label: 'En faire une citation', sign: '> ', isOfLine: true },
];

/** Writes the notation around what is selected, or at the head of its lines. */
function apply(field: HTMLTextAreaElement, { sign, isOfLine }: Tool) {
  const { selectionStart, selectionEnd, value } = field;
  if (isOfLine) {
    const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const lines = value.slice(from, selectionEnd).split('\n');
    field.setRangeText(lines.map((line) => sign + line).join('\n'), from, selectionEnd, 'end');
  } else {
    const words = value.slice(selectionStart, selectionEnd);
    field.setRangeText(sign + words + sign, selectionStart, selectionEnd, 'end');
    // Nothing selected: what comes next is written between the signs.
    if (!words) field.setSelectionRange(selectionStart + sign.length, selectionStart + sign.length);
  }
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

/** What formats a text area; without scripts, its notation is typed. */
export function FormatTools({ controls }: { controls: string }) {
  if (!useHydrated()) return null;
  return (
    <div className="rang rang--serre repondre__outils" role="group" aria-label="Mise en forme">
      {tools.map((tool) => (
        <IconButton
          key={tool.sign}
          type="button"
          icon={tool.icon}
          label={tool.label}
          onClick={() => {
            const field = document.getElementById(controls);
            if (field instanceof HTMLTextAreaElement) apply(field, tool);
          }}
        />
      ))}
    </div>
  );
}

/** Under a text area whose notation is that of messages. */
export function NotationHelp() {
  return (
    <details className="petit">
      <summary>Mise en forme</summary>
      <p>
        <code>**gras**</code>, <code>*italique*</code>. En début de ligne&nbsp;: <code>- </code>{' '}
        pour une liste, <code>1. </code> pour une liste numérotée, <code>&gt; </code> pour une
        citation. L’adresse d’une fiche ou d’une réponse de collègues devient une carte.
      </p>
    </details>
  );
}
