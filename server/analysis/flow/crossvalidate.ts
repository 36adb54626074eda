/** `cross_val_score(model, X, y)`: a split into folds, a training and an evaluation in one call. */
import type { Op } from '../models/model.js';
import { argumentOf, traceOfArguments, type Arguments } from './calls.js';
import { evaluateModel, report, split, train } from './events.js';
import { narrow, share, type RowSet } from './rows.js';
import type { Run } from './run.js';
import { asTable } from './tables.js';
import { traceOf, type Table, type Value } from './values.js';

export function crossValidate(run: Run, op: Extract<Op, { op: 'cross-validate' }>, args: Arguments): Value {
  const X = asTable(run, argumentOf(args, op.x));
  const y = asTable(run, op.y ? argumentOf(args, op.y) : undefined);
  const estimator = argumentOf(args, op.estimator);
  const at = run.at(args.node);
  if (!X) return run.unknown(run.text(args.node), at, traceOfArguments(args));
  const cv = argumentOf(args, op.cv);
  const splitter = cv?.kind === 'estimator' && cv.model.is === 'splitter' ? cv : undefined;
  const model = splitter?.model.is === 'splitter' ? splitter.model : undefined;
  const groups = op.groups ? argumentOf(args, op.groups) : undefined;
  const shuffle = typeof model?.shuffle === 'string' ? splitter!.args.get(model.shuffle.split('|').pop()!) : undefined;
  const shuffles = model?.shuffle === true || (shuffle?.kind === 'const' && shuffle.value === true);
  const what = run.text(args.node).split('(')[0]!;
  const made = split(run, at, what, X, {
    kind: 'folds',
    shuffles: shuffles && !model?.time,
    forward: model?.time ?? false,
    grouped: model?.groups === 'needs' && groups !== undefined,
    groupsMisused:
      model?.groups === 'needs' && !groups ? 'missing' : model?.groups === 'ignores' && groups ? 'ignored' : undefined,
    ...(y ? { target: y } : {}),
  });
  const part = (index: number): Table => ({ ...X, rows: narrow(X.rows, { kind: 'part', split: made, index }) });
  const fact = estimator?.kind === 'estimator' ? estimator.fact : { id: run.id(), name: 'model', depth: run.loopDepth };
  const training = train(run, at, what, fact, part(0), y);
  if (op.returns === 'predictions')
    return {
      ...part(1),
      form: 'series',
      rows: X.rows,
      predicted: [{ model: fact, trainings: [training], table: part(1) }],
      named: new Map(),
      base: undefined,
    };
  const evaluation = evaluateModel(run, at, what, part(1), {
    trainings: [training],
    model: fact,
    kind: op.returns === 'booster-history' ? 'best-of-search' : 'cross-validation',
  });
  const settings =
    estimator?.kind === 'estimator' ? [...estimator.args.values()].flatMap((value) => traceOf(value).scores) : [];
  for (const found of settings)
    if (found.kind !== 'score' && share(found.table.rows as RowSet, X.rows) === 'yes')
      report(run, at, what, found, true);
  if (op.returns === 'booster-history')
    return run.unknown(what, at, { learnt: [], scores: [evaluation], predicted: [] });
  return { kind: 'scalar', key: `cv${run.count()}`, trace: { learnt: [], scores: [evaluation], predicted: [] } };
}
