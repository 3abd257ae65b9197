import type { Editor } from '@tiptap/react';

import type { IconName } from '#app/ui/icon-names.ts';

import { stepPastNode } from './step-past-node.ts';

export type Tool = {
  icon: IconName;
  label: string;
  isOn?: boolean;
  isOff?: boolean;
  run: () => void;
};

/** The tools of a text's bar, as they stand where the caret is; not every text takes images. */
export function toolsOf(
  editor: Editor,
  open: (dialog: 'link' | 'image') => void,
  hasImages: boolean,
): Tool[] {
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
    ...listTools(editor),
    { icon: 'link', label: 'Lien', isOn: editor.isActive('link'), run: () => open('link') },
    {
      icon: 'quote',
      label: 'Citation',
      isOn: editor.isActive('blockquote'),
      run: () => chain().toggleBlockquote().run(),
    },
    ...tableTools(editor),
    ...(hasImages
      ? [{ icon: 'image-plus' as const, label: 'Insérer une image', run: () => open('image') }]
      : []),
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

/** Inside a list, how deep: Tab goes on to the next field, it indents nothing. */
function listTools(editor: Editor): Tool[] {
  if (!editor.isActive('listItem')) return [];
  const chain = () => editor.chain().focus();
  return [
    {
      icon: 'list-indent-increase',
      label: 'Décaler vers la droite',
      isOff: !editor.can().sinkListItem('listItem'),
      run: () => chain().sinkListItem('listItem').run(),
    },
    {
      icon: 'list-indent-decrease',
      label: 'Décaler vers la gauche',
      run: () => chain().liftListItem('listItem').run(),
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
        run: () =>
          chain()
            .command(stepPastNode)
            .insertTable({ rows: 3, cols: 2, withHeaderRow: true })
            .run(),
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
