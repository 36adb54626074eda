/** Metrics, importances and searches: numbers that say how good a model is. */
import type { Op } from '../models/model.js';
import { type Arguments, argumentOf, call, traceOfArguments } from './calls.js';
import { choose, evaluateModel, evaluatePredictions } from './events.js';
import type { Context } from './library.js';
import type { Run } from './run.js';
import { asTable } from './tables.js';
import { NO_TRACE, type Value, traceOf } from './values.js';

export function metric(run: Run, op: Extract<Op, { op: 'metric' }>, args: Arguments, context: Context): Value {
  const at = run.at(args.node);
  const what = context.name.split('.').pop()!;
  // Many write `accuracy_score(predicted, truth)`.
  const pair = [argumentOf(args, op.truth), argumentOf(args, op.predicted)];
  const swapped = isPrediction(pair[0]) && !isPrediction(pair[1]);
  const [first, predicted] = swapped ? [pair[1], pair[0]] : pair;
  const truth = asTable(run, first);
  const trace = predicted ? traceOf(predicted) : NO_TRACE;
  const scores = trace.predicted.length
    ? evaluatePredictions(run, at, what, trace.predicted.slice(-3), truth, op.curve)
    : truth
      ? [evaluateModel(run, at, what, truth, { target: truth })]
      : [];
  return { kind: 'scalar', key: `score${run.count()}`, trace: { learnt: [], scores, predicted: [] } };
}

export function isPrediction(value: Value | undefined): boolean {
  return value !== undefined && traceOf(value).predicted.length > 0;
}

/** How much the score on some rows falls when a column is shuffled. */
export function importance(run: Run, op: Extract<Op, { op: 'importance' }>, args: Arguments, what: string): Value {
  const X = asTable(run, argumentOf(args, op.x));
  const estimator = argumentOf(args, op.estimator);
  if (!X) return run.unknown(what, run.at(args.node), traceOfArguments(args));
  const known = estimator?.kind === 'estimator' ? estimator : undefined;
  const evaluation = evaluateModel(run, run.at(args.node), what, X, {
    trainings: known?.cell.value.trainings ?? [],
    ...(known ? { model: known.fact } : {}),
    curve: true,
  });
  return run.unknown(what, run.at(args.node), { ...NO_TRACE, scores: [evaluation] });
}

export function optimise(run: Run, op: Extract<Op, { op: 'optimise' }>, args: Arguments, name: string): Value {
  const fn = argumentOf(args, op.function);
  if (!fn) return run.unknown(name, undefined);
  run.objective++;
  const result = call(run, fn, { ...args, values: [run.unknown('trial', run.at(args.node))], keywords: new Map() });
  run.objective--;
  choose(run, run.at(args.node), traceOf(result).scores);
  return run.unknown('study', run.at(args.node), traceOf(result));
}
