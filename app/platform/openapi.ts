import { z } from 'zod';

/**
 * OpenAPI 3.1 (spec.openapis.org/oas/v3.1) from the same zod schemas that read requests and shape
 * answers: rooms describe their operations, the document is drawn from them.
 */

export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `/api/v1/fiches/{slug}` */
  path: string;
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** Whether a personal token is asked for; reading what is public needs none. */
  needsToken: boolean;
  /** In the path, by name. */
  pathParameters?: Record<string, z.ZodType>;
  /** In the query, by name; those of `repeatable` may come several times. */
  query?: Record<string, z.ZodType>;
  repeatable?: readonly string[];
  body?: z.ZodType;
  /** The answer when all goes well. */
  answer: { status: number; description: string; schema?: z.ZodType; mediaType?: string };
  /** Statuses of refusals, each a problem. */
  refusals: readonly number[];
};

/** RFC 9457 problem details, as `toProblem` writes them. */
export const problemSchema = z.object({
  type: z.string().describe('Adresse qui nomme le problème.'),
  title: z.string().describe('Phrase pour les personnes.'),
  status: z.number().int(),
  instance: z.string().optional(),
  errors: z.record(z.string(), z.array(z.string())).optional().describe('Phrases par champ.'),
});

const refusalDescriptions: Record<number, string> = {
  400: 'Demande mal formée\u00A0: le champ fautif est nommé.',
  401: 'Il faut un jeton personnel.',
  403: 'Cette personne n’y a pas droit.',
  404: 'Introuvable, ou invisible pour cette personne.',
  409: 'Quelqu’un est passé avant.',
  413: 'Envoi trop gros.',
  422: 'Des réponses sont à corriger\u00A0: chaque champ fautif a sa phrase.',
  429: 'Trop de demandes.',
};

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _unused, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function toParameters(operation: Operation) {
  const inPath = Object.entries(operation.pathParameters ?? {}).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: toJsonSchema(schema, 'input'),
  }));
  const inQuery = Object.entries(operation.query ?? {}).map(([name, schema]) => {
    const one = toJsonSchema(schema, 'input');
    const isRepeatable = operation.repeatable?.includes(name) ?? false;
    return {
      name,
      in: 'query',
      required: false,
      ...(typeof one.description === 'string' ? { description: one.description } : {}),
      schema: isRepeatable ? { type: 'array', items: one } : one,
      ...(isRepeatable ? { style: 'form', explode: true } : {}),
    };
  });
  return [...inPath, ...inQuery];
}

function toResponses({ answer, refusals }: Operation) {
  const problem = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    [String(answer.status)]: {
      description: answer.description,
      ...(answer.schema
        ? {
            content: {
              [answer.mediaType ?? 'application/json']: {
                schema: toJsonSchema(answer.schema, 'output'),
              },
            },
          }
        : {}),
    },
    ...Object.fromEntries(
      refusals.map((status) => [
        String(status),
        { description: refusalDescriptions[status] ?? 'Refus.', ...problem },
      ]),
    ),
  };
}

function toOperation(operation: Operation) {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    parameters: toParameters(operation),
    ...(operation.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toJsonSchema(operation.body, 'input') } },
          },
        }
      : {}),
    responses: toResponses(operation),
    security: operation.needsToken ? [{ personalToken: [] }] : [{}, { personalToken: [] }],
  };
}

/**
 * The document that describes these operations.
 * @param appUrl origin of the platform.
 */
export function describeApi(operations: readonly Operation[], appUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method] = toOperation(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'RPBS – Réseau Partage Bib Sud',
      version: '1.0.0',
      description:
        'Lire ce qui est public ne demande pas de compte. Le reste demande un jeton personnel, créé et révoqué dans «\u00A0Mon compte\u00A0».',
      license: {
        name: 'Licence Ouverte 2.0',
        url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
      },
    },
    servers: [{ url: appUrl }],
    paths,
    components: {
      schemas: { Problem: toJsonSchema(problemSchema, 'output') },
      securitySchemes: { personalToken: { type: 'http', scheme: 'bearer' } },
    },
  };
}
