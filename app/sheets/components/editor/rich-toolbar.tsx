import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';

import { IconButton } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon-names.ts';

import { ImageDialog } from './image-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';

type Tool = {
  icon: IconName;
  label: string;
  isOn?: boolean;
  isOff?: boolean;
  run: () => void;
};

type RichToolbarProps = { editor: Editor; controls: string };

/** Formatting, in one stop of the keyboard: arrows go from tool to tool. */
export function RichToolbar({ editor, controls }: RichToolbarProps) {
  const [dialog, setDialog] = useState<'link' | 'image' | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(0);
  const tools = toolsOf(editor, setDialog);

  function travel(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setReached(next);
    buttons[next]?.focus();
  }

  function close() {
    setDialog(null);
    editor.commands.focus();
  }

  return (
    <>
      <div
        ref={bar}
        className="riche__outils"
        role="toolbar"
        tabIndex={-1}
        aria-label="Mise en forme"
        aria-controls={controls}
        onKeyDown={travel}
      >
        {tools.map(({ icon, label, isOn, isOff, run }, i) => (
          <IconButton
            key={label}
            type="button"
            icon={icon}
            label={label}
            tabIndex={i === Math.min(reached, tools.length - 1) ? 0 : -1}
            aria-pressed={isOn}
            aria-disabled={isOff || undefined}
            onFocus={() => setReached(i)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => !isOff && run()}
          />
        ))}
      </div>
      {dialog === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {dialog === 'image' && <ImageDialog editor={editor} onClose={close} />}
    </>
  );
}

function toolsOf(editor: Editor, open: (dialog: 'link' | 'image') => void): Tool[] {
  const chain = () => editor.chain().focus();
  const heading = (level: 2 | 3): Tool => ({
    icon: level === 2 ? 'heading-2' : 'heading-3',
    label: level === 2 ? 'Titre' : 'Sous-titre',
    isOn: editor.isActive('heading', { level }),
    run: () => chain().toggleHeading({ level }).run(),
  });
  return [
    heading(2),
    heading(3),
    {
      icon: 'bold',
      label: 'Gras',
      isOn: editor.isActive('bold'),
      run: () => chain().toggleBold().run(),
    },
    {
      icon: 'italic',
      label: 'Italique',
      isOn: editor.isActive('italic'),
      run: () => chain().toggleItalic().run(),
    },
    {
      icon: 'list',
      label: 'Liste',
      isOn: editor.isActive('bulletList'),
      run: () => chain().toggleBulletList().run(),
    },
    {
      icon: 'list-ordered',
      label: 'Liste numérotée',
      isOn: editor.isActive('orderedList'),
      run: () => chain().toggleOrderedList().run(),
    },
    { icon: 'link', label: 'Lien', isOn: editor.isActive('link'), run: () => open('link') },
    {
      icon: 'quote',
      label: 'Citation',
      isOn: editor.isActive('blockquote'),
      run: () => chain().toggleBlockquote().run(),
    },
    ...tableTools(editor),
    { icon: 'image-plus', label: 'Insérer une image', run: () => open('image') },
    {
      icon: 'undo-2',
      label: 'Annuler',
      isOff: !editor.can().undo(),
      run: () => chain().undo().run(),
    },
    {
      icon: 'redo-2',
      label: 'Rétablir',
      isOff: !editor.can().redo(),
      run: () => chain().redo().run(),
    },
  ];
}

/** Inside a table, its rows and columns; outside, a new one. */
function tableTools(editor: Editor): Tool[] {
  const chain = () => editor.chain().focus();
  if (!editor.isActive('table')) {
    return [
      {
        icon: 'table-2',
        label: 'Insérer un tableau',
        run: () => chain().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
      },
    ];
  }
  return [
    {
      icon: 'arrow-down',
      label: 'Ajouter une ligne au tableau',
      run: () => chain().addRowAfter().run(),
    },
    {
      icon: 'arrow-right',
      label: 'Ajouter une colonne au tableau',
      run: () => chain().addColumnAfter().run(),
    },
    {
      icon: 'arrow-up',
      label: 'Retirer la ligne du tableau',
      run: () => chain().deleteRow().run(),
    },
    {
      icon: 'arrow-left',
      label: 'Retirer la colonne du tableau',
      run: () => chain().deleteColumn().run(),
    },
    { icon: 'trash-2', label: 'Retirer le tableau', run: () => chain().deleteTable().run() },
  ];
}
