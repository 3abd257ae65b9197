import { Form } from '@remix-run/react';

import type { readRefusal } from '#app/platform/refusal.ts';
import type { RequestFormData } from '#app/training-requests/read-request-form.server.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

import { PeopleField, RequestFields } from './request-fields.tsx';

type AskFormProps = Pick<RequestFormData, 'clientKey' | 'themes'> & {
  /** What was said before the form was shown. */
  begun: { themeId: string; title: string };
  refusal: ReturnType<typeof readRefusal>;
};

/** Asks for a training, once nothing alike was found. */
export function AskForm({ clientKey, themes, begun, refusal }: AskFormProps) {
  const { fieldErrors, formErrors, typed } = refusal;
  const begunWith: Record<string, string> = begun;
  return (
    <Form method="post" className="pile formulaire-page" noValidate>
      <ErrorSummary fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="clientKey" value={typed('clientKey') ?? clientKey} />
      <RequestFields
        themes={themes}
        valueOf={(name) => typed(name) ?? begunWith[name]}
        errors={fieldErrors}
      />
      <PeopleField value={typed('people') ?? ''} error={fieldErrors.people} />
      <p>
        <Button variant="primary" icon="send">
          Demander la formation
        </Button>
      </p>
    </Form>
  );
}
