import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';

import type { Context } from './context.server.ts';
import { BadRequest, DomainError, InvalidInput, NotSignedIn, TooLarge, TooMany } from './errors.ts';
import { contextOf, type RequestContext } from './house.server.ts';
import { isMultipart, receiveMultipart, type ReceivedFile } from './multipart.server.ts';
import { formToObject } from './parse.ts';
import type { Refusal } from './refusal.ts';

/**
 * The one place that knows both verbs and HTTP: what every route would repeat is done here once.
 * `load` wraps a loader of a page, `submit` the action of a form, `api` both for the API.
 */

declare module '@remix-run/server-runtime' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Remix merges this one
  interface AppLoadContext extends RequestContext {}
}

export type Call = {
  context: Context;
  request: Request;
  params: Record<string, string | undefined>;
  url: URL;
  clientAddress: string;
  house: RequestContext['house'];
};

type Args = LoaderFunctionArgs | ActionFunctionArgs;

function toCall({ request, params, context }: Args): Call {
  return {
    context: contextOf(context.house, context.actor, context.requestId),
    request,
    params,
    url: new URL(request.url),
    clientAddress: context.clientAddress,
    house: context.house,
  };
}

/** Where to come back to after signing in: only ever a page of ours. */
export function signInAddress(url: URL): string {
  const back = `${url.pathname}${url.search}`.replace(/\.data(?=\?|$)/u, '');
  return `/connexion?suite=${encodeURIComponent(back)}`;
}

/** Told on the answer itself: a page that shows an error keeps no header of its loader. */
function tellWait({ context }: Args, error: DomainError) {
  if (error instanceof TooMany) context.setHeader('Retry-After', String(error.retryAfterInSeconds));
}

function refuse(error: DomainError, values: Refusal['values']): Refusal {
  const fields = error instanceof InvalidInput || error instanceof BadRequest ? error.fields : {};
  const suggestions = error instanceof InvalidInput ? error.suggestions : {};
  return { refused: { code: error.code, message: error.message, fields }, values, suggestions };
}

/**
 * A loader: errors of the domain become pages with their sentence; who must sign in is led there
 * and back.
 */
export function load<Value>(read: (call: Call) => Promise<Value>) {
  return async (args: LoaderFunctionArgs): Promise<Value> => {
    const call = toCall(args);
    try {
      return await read(call);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error instanceof NotSignedIn) throw redirect(signInAddress(call.url));
      if (error.cause) call.context.log.info({ err: error.cause }, error.code);
      tellWait(args, error);
      throw data({ code: error.code, message: error.message }, { status: error.status });
    }
  };
}

export type Submission = Call & {
  /** What came with the form, where `acceptsFiles`; gone once the deed is done. */
  files: ReceivedFile[];
  /** Fields whose file was too large. */
  tooLarge: string[];
  form: FormData;
  /** The form as an object; see `formToObject`. */
  values: Record<string, string | string[]>;
};

/**
 * An action of a form: what the domain refuses comes back to the same page with its sentences and
 * with what was typed (`secrets` excepted). Read it with `useActionData` as a `Refusal`.
 * @param options `lists`: names that are lists even when chosen once; `secrets`: never sent back;
 * `acceptsFiles`: files go to the disk, not to memory.
 */
export function submit<Value>(
  deed: (submission: Submission) => Promise<Value>,
  {
    lists = [],
    secrets = [],
    acceptsFiles = false,
  }: { lists?: readonly string[]; secrets?: readonly string[]; acceptsFiles?: boolean } = {},
) {
  return async (args: ActionFunctionArgs) => {
    const call = toCall(args);
    const { form, files, tooLarge, discard } =
      acceptsFiles && isMultipart(call.request)
        ? await readFormWithFiles(call.request)
        : { form: await readForm(call.request), files: [], tooLarge: [], discard: null };
    const values = formToObject(form, lists);
    try {
      return await deed({ ...call, form, files, tooLarge, values });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error instanceof NotSignedIn) throw redirect(signInAddress(call.url));
      if (error.status === 404)
        throw data({ code: error.code, message: error.message }, { status: 404 });
      if (error.cause) call.context.log.info({ err: error.cause }, error.code);
      const kept = Object.fromEntries(
        Object.entries(values).filter(([name]) => !secrets.includes(name)),
      );
      tellWait(args, error);
      return data(refuse(error, kept), { status: error.status });
    } finally {
      await discard?.();
    }
  };
}

/** As `readForm`, for a form that brings files. */
async function readFormWithFiles(request: Request) {
  try {
    return await receiveMultipart(request);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw data({ code: error.code, message: error.message }, { status: error.status });
  }
}

/** The body of a form; one that cannot be read is the sender's fault, not ours. */
async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw data(
      {
        code: 'bad-request',
        message: 'Ce formulaire est arrivé abîmé. Revenez en arrière et réessayez.',
      },
      { status: 400, statusText: cause instanceof Error ? cause.name : 'Bad Request' },
    );
  }
}

/** A file handed out: what the domain refuses is said in one line of plain text. */
export function download(answer: (call: Call) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const call = toCall(args);
    try {
      return await answer(call);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.cause) call.context.log.info({ err: error.cause }, error.code);
      tellWait(args, error);
      return new Response(`${error.message}\n`, {
        status: error.status,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      });
    }
  };
}

const problemType = 'application/problem+json; charset=utf-8';

/** An error as RFC 9457 problem details. */
export function toProblem(error: DomainError, url: URL): Response {
  const fields = error instanceof InvalidInput || error instanceof BadRequest ? error.fields : {};
  return Response.json(
    {
      type: `${url.origin}/api/problemes#${error.code}`,
      title: error.message,
      status: error.status,
      instance: url.pathname,
      ...(Object.keys(fields).length ? { errors: fields } : {}),
    },
    { status: error.status, headers: { 'Content-Type': problemType } },
  );
}

/** A door of the API: JSON out, problem details for errors. Never rejects. */
export function api<Value>(answer: (call: Call) => Promise<Value>) {
  return async (args: Args): Promise<Response> => {
    const call = toCall(args);
    try {
      const value = await answer(call);
      return value instanceof Response ? value : Response.json(value);
    } catch (error) {
      if (error instanceof Response) return error;
      if (error instanceof DomainError) {
        if (error.cause) call.context.log.info({ err: error.cause }, error.code);
        tellWait(args, error);
        return toProblem(error, call.url);
      }
      call.context.log.error({ err: error }, 'api');
      return Response.json(
        {
          type: 'about:blank',
          title: 'Une erreur de notre côté a empêché la réponse.',
          status: 500,
        },
        { status: 500, headers: { 'Content-Type': problemType } },
      );
    }
  };
}

/**
 * The JSON body of a request.
 * @throws {BadRequest} when it is not JSON; {TooLarge} beyond `maxBytes`.
 */
export async function readJson(request: Request, maxBytes = 1_000_000): Promise<unknown> {
  const text = await request.text();
  if (Buffer.byteLength(text) > maxBytes) throw new TooLarge('Cet envoi est trop gros.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BadRequest('Le corps de la demande n’est pas du JSON.', {}, { cause });
  }
  // What no database takes: the null character, and halves of characters.
  if (/\\u(?:0000|d[89a-f][0-9a-f]{2})/u.test(JSON.stringify(value))) {
    throw new BadRequest('Le corps de la demande contient un caractère qui ne s’écrit pas.');
  }
  return value;
}
