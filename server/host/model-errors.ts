/** What a JSON Schema finds wrong in a model file, in plain words and at its place in the text. */
import type { ErrorObject } from 'ajv';
import { isAlias, isMap, isNode, isScalar, isSeq, type Document } from 'yaml';

/** Offsets into the text. */
export type Range = readonly [start: number, end: number];

export interface ModelError {
  readonly range: Range;
  readonly message: string;
}

export function modelErrors(document: Document, errors: readonly ErrorObject[]): ModelError[] {
  const bySubject = new Map<string, SchemaError>();
  for (const error of errors as readonly SchemaError[]) {
    const subject = JSON.stringify([...pathOf(error), keyOf(error)]);
    const known = bySubject.get(subject);
    // One mistake breaks several parts of the schema: the first says it best, but a wrong type says least.
    if (!known || (known.keyword === 'type' && error.keyword !== 'type')) bySubject.set(subject, error);
  }
  return [...bySubject.values()].map((error) => {
    const [path, key] = [pathOf(error), keyOf(error)];
    return {
      range: rangeOf(document, key === undefined ? path : [...path, key], VALUES.has(error.keyword) ? 'value' : 'key'),
      message: [...(path.length > 0 ? [path.join(' › ')] : []), complaint(error)].join(': '),
    };
  });
}

/** What ajv reports for the keywords that schemas made of our types have. */
interface SchemaError extends Omit<ErrorObject, 'params' | 'parentSchema'> {
  readonly params: {
    readonly additionalProperty?: string;
    readonly allowedValues?: readonly unknown[];
    readonly error?: 'tag' | 'mapping';
    readonly missingProperty?: string;
    readonly propertyName?: string;
    readonly tag?: string;
    readonly tagValue?: unknown;
    readonly type?: string;
  };
  readonly parentSchema?: Schema;
}

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly const?: string; readonly enum?: readonly string[] }>>;
  readonly oneOf?: readonly Schema[];
}

/** Keywords about a value in one place; the others are about a key, or a mapping, for which its key stands. */
const VALUES: ReadonlySet<string> = new Set(['enum', 'const', 'anyOf', 'discriminator']);

/** `/calls/acme.load` → the keys on the way. */
function pathOf({ instancePath }: SchemaError): string[] {
  const keys = instancePath.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The key in there that is wrong, if it is one. */
function keyOf({ params, propertyName }: SchemaError): string | undefined {
  const { additionalProperty, error, tag } = params;
  return additionalProperty ?? propertyName ?? params.propertyName ?? (error === 'mapping' ? tag : undefined);
}

function complaint({ keyword, params, parentSchema, propertyName, data, message }: SchemaError): string {
  const { additionalProperty, allowedValues = [], error, missingProperty, tag = '', tagValue, type = '' } = params;
  switch (keyword) {
    case 'additionalProperties':
      return `there is no key ${code(additionalProperty)} here; there are ${list(Object.keys(parentSchema?.properties ?? {}))}`;
    case 'required':
      return `${code(missingProperty)} is missing`;
    case 'discriminator':
      if (error === 'tag') return `${code(tag)} must be text`;
      return `there is no ${code(`${tag}: ${String(tagValue)}`)}; there are ${list(tagsOf(tag, parentSchema))}`;
    case 'enum':
      return `must be one of ${list(allowedValues)}`;
    case 'pattern':
      return `${code(propertyName ?? data)} is not in the right form. ${String(parentSchema?.description)}`;
    case 'anyOf':
      return 'is of a type that does not fit';
    case 'type':
      return `must be ${TYPES[type] ?? type}`;
    default:
      return message ?? keyword;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'made of keys and values',
  string: 'text',
};

function list(values: readonly unknown[]): string {
  return values.map(code).join(', ');
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}

function tagsOf(tag: string, schema: Schema | undefined): string[] {
  const alternatives = schema?.oneOf ?? [];
  return alternatives.flatMap(({ properties }) => properties?.[tag]?.const ?? properties?.[tag]?.enum ?? []);
}

/** Where a key, or the value behind it, is in the text. */
export function rangeOf(document: Document, path: readonly string[], what: 'key' | 'value'): Range {
  let node: unknown = document.contents;
  let range: Range = [0, 0];
  for (const key of path) {
    const inside = isAlias(node) ? node.resolve(document) : node;
    const pair = isMap(inside)
      ? inside.items.find((one) => isScalar(one.key) && String(one.key.value) === key)
      : undefined;
    node = pair ? pair.value : isSeq(inside) ? inside.items[Number(key)] : undefined;
    const shown = pair && what === 'key' ? pair.key : node;
    if (isNode(shown) && shown.range) range = [shown.range[0], shown.range[1]];
  }
  return range;
}
