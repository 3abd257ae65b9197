import type { MessagePiece } from './message-pieces.ts';

export type ThreadMessage = {
  kind: 'message';
  messageId: string;
  sequence: number;
  author: { name: string; isMe: boolean };
  /** Null where it was deleted. */
  pieces: MessagePiece[] | null;
  quoted: { messageId: string; name: string; excerpt: string } | null;
  files: { fileId: string; name: string; sizeInBytes: number; isImage: boolean }[];
  at: string;
  isEdited: boolean;
  mayEdit: boolean;
};

/** What happened between two messages: passed on, resolved, opened again. */
export type ThreadEvent = { kind: 'event'; id: string; sentence: string; at: string };

export type ThreadEntry = ThreadMessage | ThreadEvent;
