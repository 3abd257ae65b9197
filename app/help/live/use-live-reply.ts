import { useNavigation } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';

import { findPatronData } from '#app/help/patron-data.ts';
import type { Conversation } from '#app/help/read-conversation.server.ts';

import { keepWords, readWords, wordsKey } from './kept-words.ts';
import type { LiveConversation } from './live-conversation.ts';

const formId = 'repondre';

const wordsOf = (form: HTMLFormElement) => {
  const field = form.elements.namedItem('body');
  return field instanceof HTMLTextAreaElement ? field : null;
};

/**
 * The form of the next message, live: plain words leave by the socket, the page does not move; what
 * is typed is kept until it is sent. A file, a quotation, or what may be a patron's goes as without
 * scripts.
 */
export function useLiveReply(conversation: Conversation, live: LiveConversation) {
  const { questionId, viewerId, quoted } = conversation;
  const key = wordsKey(viewerId, questionId);
  const wasSent = useRef(false);
  const { state } = useNavigation();

  useEffect(() => {
    const form = document.getElementById(formId);
    const field = form instanceof HTMLFormElement ? wordsOf(form) : null;
    if (field && !field.value) field.value = readWords(key);
  }, [key]);

  // Sent by the form: taken, its field is empty again; refused, it still holds the words.
  useEffect(() => {
    if (state !== 'idle' || !wasSent.current) return undefined;
    wasSent.current = false;
    const later = setTimeout(() => {
      const form = document.getElementById(formId);
      if (form instanceof HTMLFormElement) keepWords(key, wordsOf(form)?.value ?? '');
    });
    return () => clearTimeout(later);
  }, [state, key]);

  return {
    onInput(event: FormEvent<HTMLFormElement>) {
      keepWords(key, wordsOf(event.currentTarget)?.value ?? '');
      live.sayWriting();
    },
    onSubmit(event: FormEvent<HTMLFormElement>) {
      const form = event.currentTarget;
      const sent = new FormData(form);
      const field = wordsOf(form);
      const body = field?.value.trim() ?? '';
      const noPatronData = sent.get('noPatronData') === 'oui';
      const file = sent.get('file');
      const hasFile = file instanceof File && file.size > 0;
      const isPlain = body !== '' && !hasFile && !quoted;
      const isClean = noPatronData || findPatronData(body).length === 0;
      if (!field || !isPlain || !isClean || body.length > 4000 || !live.canSay()) {
        wasSent.current = true;
        return;
      }
      event.preventDefault();
      live.say(body, { noPatronData });
      field.value = '';
      keepWords(key, '');
      field.focus();
    },
  };
}
