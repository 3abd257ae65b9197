import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';

import { IconButton } from '#app/ui/button.tsx';

import { ImageDialog } from './image-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { toolsOf } from './rich-tools.ts';

type RichToolbarProps = { editor: Editor; controls: string; hasImages: boolean };

/** Formatting, in one stop of the keyboard: arrows go from tool to tool. */
export function RichToolbar({ editor, controls, hasImages }: RichToolbarProps) {
  const [dialog, setDialog] = useState<'link' | 'image' | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(0);
  const tools = toolsOf(editor, setDialog, hasImages);

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
    if (event.key === 'Escape') editor.commands.focus();
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
        aria-keyshortcuts="Alt+F10"
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
