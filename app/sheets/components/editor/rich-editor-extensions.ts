import { mergeAttributes, Node } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';

import { imageAddress } from '#app/files/addresses.ts';
import { isLinkAddress } from '#app/sheets/rich-text.ts';

/** An image of ours: by its file, never by an address; always with its description. */
const Picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: { default: null },
    alt: { default: '' },
    width: { default: null },
    height: { default: null },
  }),
  // Nothing is read from a pasted page: its images are elsewhere.
  parseHTML: () => [{ tag: 'img[data-fichier]', getAttrs: attributesOf }],
  renderHTML: ({ node, HTMLAttributes: given }) => {
    const { fileId, alt, width, height } = node.attrs;
    return [
      'img',
      mergeAttributes(given.class ? { class: given.class } : {}, {
        src: imageAddress(String(fileId), 960),
        alt,
        width,
        height,
        'data-fichier': fileId,
      }),
    ];
  },
});

function attributesOf(image: HTMLElement) {
  const number = (name: string) => Number(image.getAttribute(name)) || null;
  return {
    fileId: image.dataset.fichier,
    alt: image.getAttribute('alt') ?? '',
    width: number('width'),
    height: number('height'),
  };
}

/** What the editor knows: the same nodes and marks as `rich-text-schema.ts`, which a test checks. */
export const richEditorExtensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    dropcursor: false,
  }),
  Link.configure({
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    protocols: ['http', 'https', 'mailto'],
    isAllowedUri: (address) => isLinkAddress(address),
    shouldAutoLink: (address) => isLinkAddress(address),
    HTMLAttributes: { target: null, rel: null, class: null },
  }),
  TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
  Picture,
];
