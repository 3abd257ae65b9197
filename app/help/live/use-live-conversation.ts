import { useRevalidator, useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { Conversation } from '#app/help/read-conversation.server.ts';
import { socketPath } from '#app/platform/socket-path.ts';

import { type Known, LiveConversation } from './live-conversation.ts';
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

  const [live] = useState(() => {
    // The client of sockets comes with `start`, in the browser, once the page is there.
    let connect: ConstructorParameters<typeof LiveConversation>[0]['connect'] | undefined;
    const made = new LiveConversation(
      {
        questionId,
        viewerId,
        storage: {
          getItem: (key) => localStorage.getItem(key),
          setItem: (key, value) => localStorage.setItem(key, value),
          removeItem: (key) => localStorage.removeItem(key),
        },
        connect: () => connect!(),
        isInView: () => document.visibilityState === 'visible',
        onHead: () => gestures.current.revalidate(),
        onRefused: (waiting) =>
          gestures.current.submit(toForm(waiting), {
            method: 'post',
            encType: 'multipart/form-data',
          }),
      },
      toKnown(conversation),
    );
    const load = async () => {
      const { io } = await import('socket.io-client');
      connect = () =>
        io({
          path: socketPath,
          autoConnect: false,
          reconnectionDelay: 500,
          reconnectionDelayMax: 4000,
        });
    };
    return { conversation: made, load };
  });

  useEffect(() => {
    let isLeft = false;
    const start = async () => {
      await live.load();
      if (!isLeft) live.conversation.start();
    };
    void start();
    const look = () => live.conversation.look();
    document.addEventListener('visibilitychange', look);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', look);
      live.conversation.stop();
    };
  }, [live]);

  useEffect(() => live.conversation.absorb(toKnown(conversation)), [live, conversation]);

  const { subscribe, state } = live.conversation;
  return { live: live.conversation, state: useSyncExternalStore(subscribe, state, state) };
}
