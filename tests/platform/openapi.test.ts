import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { describeApi, type Operation } from '#app/platform/openapi.ts';

const operation: Operation = {
  method: 'get',
  path: '/api/v1/choses/{slug}',
  id: 'readThing',
  tag: 'Choses',
  summary: 'Une chose',
  needsToken: false,
  pathParameters: { slug: z.string().regex(/^[a-z-]+$/u) },
  query: { theme: z.string().describe('Thème.'), page: z.coerce.number().int().min(1) },
  repeatable: ['theme'],
  answer: {
    status: 200,
    description: 'La chose.',
    schema: z.object({ title: z.string(), at: z.iso.datetime().nullable() }),
  },
  refusals: [400, 404],
};

test('an operation says its parameters, its answer and its refusals', () => {
  const document = describeApi([operation], 'https://rpbs.example');
  expect(document.openapi).toBe('3.1.0');
  const described = document.paths['/api/v1/choses/{slug}']?.get as {
    parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
    responses: Record<string, unknown>;
  };
  expect(
    described.parameters.map(({ name, in: place, required }) => [name, place, required]),
  ).toEqual([
    ['slug', 'path', true],
    ['theme', 'query', false],
    ['page', 'query', false],
  ]);
  expect(described.parameters[1]?.schema.type).toBe('array');
  expect(Object.keys(described.responses)).toEqual(['200', '400', '404']);
});

test('what it says of the answer is a JSON Schema that tells right from wrong', () => {
  const document = describeApi([operation], 'https://rpbs.example');
  const described = document.paths['/api/v1/choses/{slug}']?.get as {
    responses: Record<string, { content: Record<string, { schema: object }> }>;
  };
  const schema = described.responses['200']?.content['application/json']?.schema ?? {};
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(validate({ title: 'a', at: null })).toBe(true);
  expect(validate({ title: 3, at: null })).toBe(false);
});
