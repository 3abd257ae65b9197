import { Form, type FormProps, useActionData, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

const isRefused = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/**
 * A form on a page that one stays on: once what it sent is taken, its fields are as the page gives
 * them, so that nothing is sent twice. What was refused stays.
 */
export function FreshForm({ onSubmit, ...props }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const wasSent = useRef(false);
  const { state } = useNavigation();
  const answer = useActionData();

  useEffect(() => {
    if (state !== 'idle' || !wasSent.current) return;
    wasSent.current = false;
    if (!isRefused(answer)) form.current?.reset();
  }, [state, answer]);

  return (
    <Form
      {...props}
      ref={form}
      onSubmit={(event) => {
        onSubmit?.(event);
        // What the page takes care of by itself does not leave by here.
        wasSent.current = !event.defaultPrevented;
      }}
    />
  );
}
