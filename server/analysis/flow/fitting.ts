/** What a fit is given besides its rows: validation rows, stoppers, layers that learnt before, the columns that a pipeline keeps. */
import type { Learning, Validation } from '../../../rules/api/facts.js';
import type { Arguments } from './calls.js';
import type { Run } from './run.js';
import { asTable, factOf } from './tables.js';
import { isSequence, merged, stringsOf, traceOf, type Estimator, type Table, type Value } from './values.js';

/** Columns that the first step of a pipeline lets through; `undefined`: some, nobody knows which. */
export function columnsKept(self: Estimator): readonly string[] | 'all' | undefined {
  const [first] = self.parts;
  if (self.model.is === 'parallel') return columnsOfParts(self);
  if (self.model.is !== 'pipeline' && self.model.is !== 'search' && self.model.is !== 'ensemble') return 'all';
  if (!first) return self.model.is === 'pipeline' ? undefined : 'all';
  return first.kind === 'estimator' ? columnsKept(first) : first.kind === 'instance' ? undefined : 'all';
}

/** `ColumnTransformer([("num", scaler, ["age"])])`: the columns it names, unless the rest passes through. */
export function columnsOfParts(self: Estimator): readonly string[] | 'all' | undefined {
  const remainder = self.args.get('remainder') ?? self.args.get('1');
  if (remainder && !(remainder.kind === 'const' && remainder.value === 'drop')) return 'all';
  const given = self.args.get('transformers');
  const listed = given ? [given] : [...self.args].filter(([key]) => /^\d+$/.test(key)).map(([, value]) => value);
  const tuples = listed.flatMap((value) => (value.kind === 'list' ? value.cell.value.items : [value]));
  let names: readonly string[] = [];
  for (const tuple of tuples) {
    const columns = isSequence(tuple) ? stringsOf(tuple.cell.value.items.at(-1)) : undefined;
    if (!columns) return undefined;
    names = merged(names, columns);
  }
  return tuples.length > 0 ? names : undefined;
}

/** What the layers of a network learnt before: `Normalization().adapt(...)`. */
export function layersOf(self: Estimator): readonly Learning[] {
  let found: readonly Learning[] = [];
  for (const part of [...self.parts, ...self.cell.value.added])
    if (part.kind === 'estimator')
      found = merged(
        found,
        part.cell.value.learnt.filter((one) => one.how !== 'model'),
      );
  for (const value of self.args.values()) found = merged(found, traceOf(value).learnt);
  return found;
}

/** `validation_split` takes the last rows; when rows are sorted by class, those are of one class. */
export function noteSortedTail(run: Run, args: Arguments, X: Table, y: Table | undefined): void {
  const part = args.keywords.get('validation_split');
  if (!part || (part.kind === 'const' && !part.value) || !y) return;
  const at = run.at(args.node);
  const byClass =
    y.stacked ??
    (X.sortedBy !== undefined && !X.shuffled && y.named.get('')?.from.includes(X.sortedBy) ? at : undefined);
  if (byClass)
    run.intern(`tail ${at.file} ${at.start}`, () =>
      run.events.overlaps.push({
        at,
        what: 'sorted',
        steps: [
          { at: byClass, says: 'rows stand class by class' },
          { at, says: 'the last ones are taken here' },
        ],
        certain: true,
        severity: 'error',
      }),
    );
}

/** `validation_data=`, `eval_set=`: rows that steer or are watched. */
export function validationsOf(run: Run, self: Estimator, args: Arguments): Validation[] {
  const given = args.keywords.get('validation_data') ?? args.keywords.get('eval_set');
  if (!given) return [];
  noteCheckpoints(run, self, args.keywords.get('callbacks'));
  const pairs = given.kind === 'list' ? given.cell.value.items : [given];
  const steers =
    stops(args.keywords.get('callbacks')) ||
    isSet(args.keywords.get('early_stopping_rounds')) ||
    isSet(self.args.get('early_stopping_rounds')) ||
    isSet(self.args.get('use_best_model')) ||
    (self.model.is === 'predictor' && self.model.native === 'catboost');
  return pairs.flatMap((pair): Validation[] => {
    const table = asTable(run, isSequence(pair) ? pair.cell.value.items[0] : pair);
    return table
      ? [
          {
            at: run.at(args.node),
            table: factOf(table),
            use: steers ? 'stops' : 'watched',
            what: `${self.name}.fit`,
            named: args.keywords.has('validation_data'),
          },
        ]
      : [];
  });
}

/** `ModelCheckpoint("best.keras")`: what is loaded from there later is this network. */
export function noteCheckpoints(run: Run, self: Estimator, callbacks: Value | undefined): void {
  for (const item of callbacks && isSequence(callbacks) ? callbacks.cell.value.items : []) {
    const path =
      item.kind === 'estimator' && item.model.is === 'stopper'
        ? (item.args.get('0') ?? item.args.get('filepath'))
        : undefined;
    if (path?.kind === 'const') run.written.set(String(path.value), self);
  }
}

export function isSet(value: Value | undefined): boolean {
  return value !== undefined && !(value.kind === 'const' && (value.value === null || value.value === false));
}

export function stops(callbacks: Value | undefined): boolean {
  if (!callbacks) return false;
  const items = isSequence(callbacks) ? callbacks.cell.value.items : [callbacks];
  return items.some((item) => {
    if (item.kind !== 'estimator' || item.model.is !== 'stopper') return false;
    const { keepsIf } = item.model;
    return keepsIf === undefined || isSet(item.args.get(keepsIf));
  });
}
