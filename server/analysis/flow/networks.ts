/** Networks that the program trains itself, step by step, and trainers that do it for the program. */
import type { Training, Validation } from '../../../rules/api/facts.js';
import type { Span } from '../../../rules/api/rule.js';
import type { Op } from '../models/model.js';
import { argumentOf, callMethod, unknownCall, type Arguments } from './calls.js';
import { stops } from './fitting.js';
import { evaluateModel, evaluatePredictions, learn, train } from './events.js';
import { estimatorCell } from './join.js';
import type { Run } from './run.js';
import { asTable, factOf } from './tables.js';
import {
  isSequence,
  merged,
  mergeTraces,
  NO_TRACE,
  NONE,
  traceOf,
  type Estimator,
  type Table,
  type Trace,
  type Value,
} from './values.js';

/** A number that tells how far predictions are from truth; an evaluation where no training can follow. */
export function lossOf(run: Run, op: Extract<Op, { op: 'loss' }>, args: Arguments, what: string): Value {
  const predicted = argumentOf(args, op.predicted);
  const truth = asTable(run, argumentOf(args, op.truth));
  const trace = predicted ? traceOf(predicted) : NO_TRACE;
  const isFinal = run.frozen > 0 || trace.predicted.some((one) => run.evaluating.has(one.model.id));
  const scores = isFinal ? evaluatePredictions(run, run.at(args.node), what, trace.predicted.slice(-1), truth) : [];
  const made: Trace = { learnt: [], scores, predicted: trace.predicted.slice(-1) };
  return { kind: 'scalar', key: `loss${run.count()}`, trace: made, ...(truth ? { truth } : {}) };
}

/** `loss.backward()`: the networks whose output went into the loss learn from those rows. */
export function backward(run: Run, loss: Value, args: Arguments): Value {
  const truth = loss.kind === 'scalar' ? loss.truth : undefined;
  for (const { model, table } of traceOf(loss).predicted) {
    const estimator = run.made.get(model.id);
    if (estimator) taught(run, estimator, table, truth, run.at(args.node), 'backward', []);
  }
  return NONE;
}

function taught(
  run: Run,
  estimator: Estimator,
  X: Table,
  y: Table | undefined,
  at: Span,
  what: string,
  validations: readonly Validation[],
): Training {
  const training = train(run, at, what, estimator.fact, X, y, validations, { continues: true });
  const learnt = learn(run, at, what, 'model', X);
  const { cell } = estimator;
  run.setCell(cell, {
    ...cell.value,
    learnt: merged(cell.value.learnt, [learnt]),
    trainings: merged(cell.value.trainings, [training]),
  });
  return training;
}

function networkOf(run: Run, value: Value | undefined): Estimator | undefined {
  if (value?.kind === 'estimator') return value;
  if (value?.kind === 'instance') return value.estimator;
  if (value?.kind !== 'unknown') return undefined;
  // A trainer trains networks, whoever made them.
  const known = run.estimators.get(value.id);
  if (known) return known;
  const made: Estimator = {
    kind: 'estimator',
    model: { is: 'network' },
    name: value.from,
    at: value.at ?? { file: run.file, start: 0, end: 0 },
    fact: { id: run.id(), name: value.from, depth: run.loopDepth },
    parts: [],
    args: new Map(),
    guessed: true,
    cell: estimatorCell(),
  };
  run.estimators.set(value.id, made);
  run.made.set(made.fact.id, made);
  return made;
}

/** Methods of Lightning's and Hugging Face's trainers; `undefined` for all others. */
export function trainerMethod(run: Run, self: Estimator, name: string, args: Arguments): Value | undefined {
  const { model } = self;
  if (model.is !== 'trainer') return undefined;
  switch (name) {
    case 'fit':
      return fitLightning(run, self, args);
    case 'test':
    case 'validate': {
      const data = rowsFrom(run, args, '1|dataloaders', name === 'test' ? 'test_dataloader' : 'val_dataloader');
      return report(run, networkOf(run, argumentOf(args, '0|model')) ?? self.cell.value.network, data, name, args);
    }
    case 'train':
      return trainHuggingFace(run, self, model, args);
    case 'evaluate':
    case 'predict': {
      const data =
        asTable(run, argumentOf(args, '0|eval_dataset|test_dataset')) ?? asTable(run, given(self, model.validation));
      return report(run, networkOf(run, given(self, model.model)), data, name, args);
    }
    default:
      return undefined;
  }
}

function given(self: Estimator, names: string | undefined): Value | undefined {
  for (const name of names?.split('|') ?? []) {
    const value = self.args.get(name);
    if (value) return value;
  }
  return undefined;
}

function report(
  run: Run,
  network: Estimator | undefined,
  data: Table | undefined,
  what: string,
  args: Arguments,
): Value {
  if (!network || !data) return unknownCall(run, args);
  const evaluation = evaluateModel(run, run.at(args.node), what, data, {
    trainings: network.cell.value.trainings,
    model: network.fact,
  });
  return { kind: 'scalar', key: `score${run.count()}`, trace: { learnt: [], scores: [evaluation], predicted: [] } };
}

/** Rows given to a trainer: directly, in a list, or by a data module's own method. */
function rowsFrom(run: Run, args: Arguments, names: string, method: string): Table | undefined {
  const value = argumentOf(args, names);
  const first = value && isSequence(value) ? value.cell.value.items[0] : value;
  const direct = first?.kind === 'instance' ? undefined : asTable(run, first);
  if (direct) return direct;
  const module = args.keywords.get('datamodule') ?? (first?.kind === 'instance' ? first : undefined);
  if (module?.kind !== 'instance') return undefined;
  const none = { ...args, values: [], keywords: new Map<string, Value>() };
  if (!run.prepared.has(module.fields)) {
    run.prepared.add(module.fields);
    callMethod(run, module, 'prepare_data', none);
    callMethod(run, module, 'setup', none);
  }
  return asTable(run, callMethod(run, module, method, none));
}

function fitLightning(run: Run, self: Estimator, args: Arguments): Value {
  const network = networkOf(run, argumentOf(args, '0|model'));
  const X = rowsFrom(run, args, '1|train_dataloaders|train_dataloader', 'train_dataloader');
  if (!network || !X) return unknownCall(run, args);
  const watched = rowsFrom(run, args, '2|val_dataloaders', 'val_dataloader');
  const at = run.at(args.node);
  const use = stops(self.args.get('callbacks')) ? ('stops' as const) : ('watched' as const);
  taught(
    run,
    network,
    X,
    X.target,
    at,
    'fit',
    watched ? [{ at, table: factOf(watched), use, what: 'fit', named: true }] : [],
  );
  run.setCell(self.cell, { ...self.cell.value, network });
  return NONE;
}

function trainHuggingFace(
  run: Run,
  self: Estimator,
  model: Extract<Estimator['model'], { is: 'trainer' }>,
  args: Arguments,
): Value {
  const network = networkOf(run, given(self, model.model));
  const X = asTable(run, given(self, model.train));
  if (!network || !X) return unknownCall(run, args);
  const watched = asTable(run, given(self, model.validation));
  const settings = given(self, model.arguments);
  const best = settings?.kind === 'estimator' ? settings.args.get('load_best_model_at_end') : undefined;
  const keepsBest = best?.kind === 'const' && best.value === true;
  const use = keepsBest || stops(given(self, model.callbacks)) ? ('stops' as const) : ('watched' as const);
  taught(
    run,
    network,
    X,
    X.target,
    self.at,
    'train',
    watched ? [{ at: self.at, table: factOf(watched), use, what: 'train', named: true }] : [],
  );
  return NONE;
}

/** `evaluator.evaluate(model.transform(test))`. */
export function evaluated(run: Run, args: Arguments): Value {
  const [data] = args.values;
  const trace = data ? traceOf(data) : NO_TRACE;
  const scores = evaluatePredictions(run, run.at(args.node), 'evaluate', trace.predicted.slice(-1), undefined);
  return { kind: 'scalar', key: `score${run.count()}`, trace: mergeTraces({ ...NO_TRACE, scores }, NO_TRACE) };
}
