/** functions.json as Excel reads it: ids, types, dimensionality, descriptions in both languages. */
import * as functions from '../../src/functions/functions';

interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality: string;
  optional?: boolean;
}
interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    result: { type: string; dimensionality: string };
    parameters: Parameter[];
    options?: unknown;
  }[];
}

const { metadata, json } = require('../../scripts/functions-metadata.cjs') as {
  metadata(language: 'ja' | 'en'): Metadata;
  json(language: 'ja' | 'en'): string;
};
const ja = metadata('ja').functions;
const en = metadata('en').functions;

test('every function is described, and nothing else', () => {
  expect(ja.map(({ id }) => id).sort()).toEqual(Object.keys(functions).sort());
  expect(en.map(({ id }) => id)).toEqual(ja.map(({ id }) => id));
});

test('ids and names: capitals, as Excel shows them; the same in both languages', () => {
  for (const [i, { id, name }] of ja.entries()) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]*$/);
    expect(name).toBe(id);
    expect(en[i]?.name).toBe(name);
  }
});

test('types that Excel has, the same in both languages; results are arrays', () => {
  const shape = (one: Metadata['functions'][number]) => ({
    id: one.id,
    result: one.result,
    parameters: one.parameters.map(({ type, dimensionality, optional }) => ({
      type,
      dimensionality,
      optional,
    })),
  });
  expect(en.map(shape)).toEqual(ja.map(shape));
  for (const one of ja) {
    expect(one.result.dimensionality).toBe('matrix');
    expect(['number', 'any']).toContain(one.result.type);
    for (const { type, dimensionality } of one.parameters) {
      expect(['number', 'boolean', 'any']).toContain(type);
      expect(['scalar', 'matrix']).toContain(dimensionality);
    }
  }
});

test('the parameters are the function’s, optional ones last', () => {
  for (const { id, parameters } of ja) {
    const fn = functions[id as keyof typeof functions] as (...args: never[]) => unknown;
    expect(parameters).toHaveLength(fn.length);
    const firstOptional = parameters.findIndex(({ optional }) => optional === true);
    if (firstOptional >= 0)
      expect(parameters.slice(firstOptional).every(({ optional }) => optional === true)).toBe(true);
  }
});

test('none is volatile, streaming or in need of an address', () => {
  for (const one of [...ja, ...en]) expect(one.options).toBeUndefined();
});

test('descriptions: Japanese in one file, English in the other', () => {
  const texts = (all: Metadata['functions']): string[] =>
    all.flatMap(({ description, parameters }) => [description, ...parameters.map((p) => p.description)]);
  for (const text of texts(ja)) expect(text).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  // 未定 is what a cell says, in English too.
  for (const text of texts(en)) expect(text.replace('未定', '')).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  for (const { parameters } of [...ja, ...en])
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
});

test('the same bytes each time', () => {
  expect(json('ja')).toBe(json('ja'));
  expect(JSON.parse(json('en'))).toEqual({ functions: en });
});
