import { useRevalidator, useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { Conversation } from '#app/help/read-conversation.server.ts';
import { pageLine } from '#app/platform/page-line.ts';

import type { Known } from './known-thread.ts';
import { LiveConversation } from './live-conversation.ts';
import type { Waiting } from './outbox.ts';

const toKnown = ({ thread, revision, headRevision, takesPart }: Conversation): Known => ({
  messages: thread.flatMap((entry) => (entry.kind === 'message' ? [entry] : [])),
  revision,
  headRevision,
  takesPart,
});

/** What no later try would change goes through the form, which says why and keeps the words. */
function toForm({ clientKey, body, noPatronData }: Waiting): FormData {
  const form = new FormData();
  form.append('intent', 'post');
  form.append('clientKey', clientKey);
  form.append('body', body);
  if (noPatronData) form.append('noPatronData', 'oui');
  return form;
}

/** A conversation that follows what happens for as long as it is on the page. */
export function useLiveConversation(conversation: Conversation) {
  const { revalidate } = useRevalidator();
  const submit = useSubmit();
  const gestures = useRef({ revalidate, submit });
  useEffect(() => {
    gestures.current = { revalidate, submit };
  }, [revalidate, submit]);
  const { questionId, viewerId } = conversation;

  const [live] = useState(
    () =>
      new LiveConversation(
        {
          questionId,
          viewerId,
          storage: {
            getItem: (key) => localStorage.getItem(key),
            setItem: (key, value) => localStorage.setItem(key, value),
            removeItem: (key) => localStorage.removeItem(key),
          },
          line: pageLine,
          isInView: () => document.visibilityState === 'visible',
          onHead: () => gestures.current.revalidate(),
          onRefused: (waiting) =>
            gestures.current.submit(toForm(waiting), {
              method: 'post',
              encType: 'multipart/form-data',
            }),
        },
        toKnown(conversation),
      ),
  );

  useEffect(() => {
    live.start();
    const look = () => live.look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      live.stop();
    };
  }, [live]);

  useEffect(() => live.absorb(toKnown(conversation)), [live, conversation]);

  const { subscribe, state } = live;
  return { live, state: useSyncExternalStore(subscribe, state, state) };
}
