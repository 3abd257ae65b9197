import { useNavigation } from '@remix-run/react';
import {
  type FormEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';

import { contentOfForm } from '#app/sheets/content-of-form.ts';
import type { EditAnswer } from '#app/sheets/edit-answer.ts';
import { isSame } from '#app/sheets/is-same.ts';

import { Autosaver } from './autosaver.ts';
import { joinMerged } from './join-merged.ts';
import { liveErrors, type Told } from './live-errors.ts';
import { forgetCopy, type LocalCopy, readCopy, readForm, saidBy } from './local-copy.ts';
import type { Drawing, Redrawing } from './editor-types.ts';

type EditFormLife = {
  slug: string;
  answer: EditAnswer | null;
  copyKey: string;
  drawing: Drawing;
  redraw: (drawing: Redrawing) => void;
};

const pauseBeforeReadingInMs = 150;

/** The life of a drawn form: what it says now, what is wrong in it, where its text is. */
export function useEditForm({ slug, answer, copyKey, drawing, redraw }: EditFormLife) {
  const { before } = drawing;
  const form = useRef<HTMLFormElement>(null);
  const [content, setContent] = useState(() => contentOfForm(drawing.form, before).content);
  const [told, setTold] = useState<Told>(null);
  const [offered, setOffered] = useState<LocalCopy | null>(null);
  const [saver] = useState(
    () =>
      new Autosaver({
        address: `/fiches/${slug}/brouillon`,
        copyKey,
        before,
        revision: drawing.revision,
        savedAt: drawing.savedAt,
      }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  const revision = useSyncExternalStore(saver.subscribe, saver.revision, saver.revision);
  const reading = useRef(0);

  const onInput = useCallback(() => {
    saver.touch();
    window.clearTimeout(reading.current);
    reading.current = window.setTimeout(() => {
      if (form.current) setContent(contentOfForm(readForm(form.current), before).content);
    }, pauseBeforeReadingInMs);
  }, [saver, before]);

  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    const detach = saver.attach({ read: () => readForm(element) });
    const save = () => void saver.save();
    const keep = () => void saver.keep();
    window.addEventListener('online', save);
    window.addEventListener('pagehide', keep);
    return () => {
      detach();
      window.removeEventListener('online', save);
      window.removeEventListener('pagehide', keep);
    };
  }, [saver]);

  useEffect(() => {
    saver.listen({
      onErrors: (errors) => setTold({ after: answer, errors }),
      onMerged: (merged, sent) => {
        if (!form.current) return;
        const now = readForm(form.current);
        redraw({
          form: joinMerged({ merged, sent, now, before }),
          server: merged,
          revision: saver.revision(),
          savedAt: new Date().toISOString(),
          notice: 'merged',
          after: answer,
        });
      },
    });
  }, [saver, answer, before, redraw]);

  // What was typed before the scripts came, or brought back by the browser, counts too.
  useEffect(() => {
    if (!form.current) return;
    const known = saidBy(drawing.server, before);
    saver.begin(known);
    const shown = saidBy(readForm(form.current), before);
    if (!isSame(shown, known)) onInput();
    const copy = readCopy(copyKey);
    if (!copy) return;
    const kept = saidBy(copy.form, before);
    if (isSame(kept, known) || isSame(kept, shown)) forgetCopy(copyKey);
    else setOffered(copy);
  }, [drawing, before, saver, onInput, copyKey]);

  const navigation = useNavigation();
  const destination = navigation.location?.pathname;
  // Nothing is saved beside a submit.
  useEffect(() => {
    saver.pause(navigation.state !== 'idle');
    if (navigation.state === 'loading') saver.leave(destination);
  }, [navigation.state, destination, saver]);

  // The answer of a submit that stayed on this page.
  useEffect(() => {
    if (!answer) return;
    saver.comeBack();
    if (!answer.saved) return;
    const { saved, form: server, mustRedraw } = answer;
    forgetCopy(copyKey);
    if (drawing.after === answer) return;
    if (mustRedraw) redraw({ form: server, server, ...saved, notice: null, after: answer });
    else saver.settle(saved);
  }, [answer, drawing, saver, redraw, copyKey]);

  const errors = useMemo(() => liveErrors(answer, told, content), [answer, told, content]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const sending = saver.submit();
    if (!sending) return;
    // The save under way first: two at once would look like two people.
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    void sending.then(() => form.current?.requestSubmit(submitter));
  }

  return {
    form,
    content,
    errors,
    state,
    revision,
    onInput,
    onSubmit,
    offered,
    takeOffered: () => {
      if (!offered) return;
      redraw({ ...drawing, form: offered.form, revision: offered.revision, notice: null });
    },
    forgetOffered: () => {
      forgetCopy(copyKey);
      setOffered(null);
    },
  };
}
