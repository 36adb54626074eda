/** Transformers, predictors, pipelines, searches, samplers, splitters, networks: what their methods do to tables. */
import type { ClassModel } from '../models/model.js';
import type { Attribute } from '../python/ast.js';
import { argumentOf, callMethod, traceOfArguments, unknownCall, type Arguments } from './calls.js';
import { duplicate, evaluateModel, learn, report, serve, split, train, use } from './events.js';
import { estimatorCell, sequence } from './join.js';
import { withCopies } from './rows.js';
import { evaluated, lossOf, trainerMethod } from './networks.js';
import { optimise } from './scores.js';
import { gravest, isHandMade, isTransformer, throughSteps } from './pipelines.js';
import type { Run } from './run.js';
import { columnsKept, layersOf, noteSortedTail, validationsOf } from './fitting.js';
import { rowsOfList } from './splits.js';
import { asTable, computed, dropped, narrowed, selected, seriesOf, withLearnt } from './tables.js';
import {
  isSequence,
  allLearnt,
  merged,
  NO_TRACE,
  NONE,
  type Estimator,
  type Table,
  type Unknown,
  type Value,
} from './values.js';

export function makeEstimator(run: Run, name: string, model: ClassModel, args: Arguments): Value {
  const short = name.split('.').pop()!;
  if (model.is === 'neutral') return run.unknown(short, run.at(args.node));
  if (model.is === 'wrapper') return wrapped(run, model, args);
  const keywords = new Map(args.keywords);
  args.values.forEach((value, i) => keywords.set(String(i), value));
  const fact = run.intern(run.siteKey('model', run.at(args.node)), () => ({
    id: run.id(),
    name: short,
    depth: run.loopDepth,
  }));
  const estimator: Estimator = {
    kind: 'estimator',
    model,
    name: short,
    at: run.at(args.node),
    fact,
    parts: partsOf(model, args),
    args: keywords,
    guessed: false,
    cell: estimatorCell(),
  };
  run.made.set(fact.id, estimator);
  return estimator;
}

function partsOf(model: ClassModel, args: Arguments): Value[] {
  const from =
    model.is === 'pipeline' || model.is === 'parallel'
      ? model.steps
      : model.is === 'search' || model.is === 'ensemble'
        ? model.estimator
        : model.is === 'network'
          ? '0|layers'
          : undefined;
  if (from === undefined) return [];
  const given = from === '*' ? [...args.values] : [argumentOf(args, from)].filter((value) => value !== undefined);
  const found: Value[] = [];
  const collect = (value: Value, depth: number): void => {
    if (value.kind === 'estimator' || value.kind === 'instance') found.push(value);
    else if (isSequence(value) && depth > 0) for (const item of value.cell.value.items) collect(item, depth - 1);
    else if (value.kind === 'either') for (const option of value.options) collect(option, depth);
  };
  for (const value of given) collect(value, 3);
  return found;
}

function wrapped(run: Run, model: Extract<ClassModel, { is: 'wrapper' }>, args: Arguments): Value {
  const of = model.of === '*' ? args.values[0] : argumentOf(args, model.of);
  const table = asTable(run, of);
  if (!table) return run.unknown(run.text(args.node), run.at(args.node), traceOfArguments(args), true);
  const target =
    asTable(run, model.target ? argumentOf(args, model.target) : model.of === '*' ? args.values[1] : undefined) ??
    table.target;
  return {
    ...table,
    target,
    library: model.lib ?? table.library,
    ...(model.loader ? { handed: run.pick(args.node, 'loader') } : {}),
  };
}

/** Something unknown on which `fit`, `transform` or `predict` is called behaves like an estimator, and is ranked lower. */
export function guessEstimator(run: Run, value: Unknown, name: string, args: Arguments): Value | undefined {
  const known = run.estimators.get(value.id);
  if (known) return estimatorMethod(run, known, name, args);
  const transformer = /^(fit_transform|transform|fit_on_texts|texts_to_\w+)$/.test(name);
  if (!transformer && !/^(fit|predict|predict_proba|fit_predict|fit_resample)$/.test(name)) return undefined;
  const y = args.values[1] ?? args.keywords.get('y');
  if (name === 'fit' && !y && !asTable(run, args.values[0])?.target) return undefined;
  const model: ClassModel = transformer
    ? { is: 'transformer' }
    : name === 'fit_predict' && !y
      ? { is: 'predictor', cluster: true }
      : { is: 'predictor' };
  const estimator: Estimator = {
    kind: 'estimator',
    model,
    name: value.from,
    at: value.at ?? run.at(args.node),
    fact: { id: run.id(), name: value.from, depth: run.loopDepth },
    parts: [],
    args: new Map(),
    guessed: true,
    stored: value.stored ?? false,
    cell: estimatorCell(),
  };
  run.estimators.set(value.id, estimator);
  return estimatorMethod(run, estimator, name, args);
}

export function estimatorMethod(run: Run, self: Estimator, name: string, args: Arguments): Value | undefined {
  const receiver: Value = self.owner ?? self;
  const trained = trainerMethod(run, self, name, args);
  if (trained) return trained;
  if (self.model.is === 'loss')
    return name === '__call__'
      ? lossOf(run, { op: 'loss', predicted: '0|input', truth: '1|target' }, args, self.name)
      : undefined;
  if (self.model.is === 'evaluator') return name === 'evaluate' ? evaluated(run, args) : undefined;
  if (self.model.is === 'study') return studyMethod(run, name, args);
  switch (name) {
    case 'train':
    case 'eval':
      if (name === 'eval') run.evaluating.add(self.fact.id);
      else run.evaluating.delete(self.fact.id);
      return receiver;
    case 'set_params':
    case 'add':
      if (args.values[0])
        run.setCell(self.cell, { ...self.cell.value, added: [...self.cell.value.added, args.values[0]] });
      return receiver;
    case 'compile':
    case 'to':
    case 'double':
    case 'float':
    case 'cuda':
    case 'set_output':
      return receiver;
    case 'split':
      return self.model.is === 'splitter' ? foldsOf(run, self, args) : undefined;
    case 'fit_resample':
    case 'fit_sample':
      return resampled(run, self, args);
    case 'fit':
    case 'partial_fit':
    case 'fit_generator':
    case 'fit_on_texts':
    case 'adapt':
      if (self.model.is === 'splitter') return receiver;
      fit(run, self, args, name);
      return receiver;
    case 'fit_transform': {
      if (isHandMade(self)) return throughSteps(run, self, args, true);
      fit(run, self, args, name);
      return transform(run, self, args);
    }
    case 'transform':
      if (isHandMade(self)) return throughSteps(run, self, args, false);
      if (self.model.is === 'predictor' && !self.model.cluster) return predict(run, self, args);
      return transform(run, self, args);
    case 'inverse_transform':
    case 'texts_to_sequences':
    case 'texts_to_matrix':
      return transform(run, self, args);
    case 'fit_predict':
      fit(run, self, args, name);
      return predict(run, self, args);
    case 'predict':
    case 'predict_proba':
    case 'predict_log_proba':
    case 'decision_function':
    case 'score_samples':
    case 'forward':
      return predict(run, self, args);
    case '__call__':
      return self.model.is === 'transformer' ? transform(run, self, args) : predict(run, self, args);
    case 'score':
    case 'evaluate':
    case 'evaluate_generator':
      return score(run, self, name, args);
    case 'get_support':
    case 'get_feature_names_out':
    case 'get_feature_names':
      return run.unknown(name, run.at(args.node), { ...NO_TRACE, learnt: self.cell.value.learnt });
    default:
      return undefined;
  }
}

function studyMethod(run: Run, name: string, args: Arguments): Value | undefined {
  if (name === 'optimize' || name === 'search')
    return optimise(run, { op: 'optimise', function: '0|func' }, args, name);
  return undefined;
}

export function features(run: Run, args: Arguments): { X: Table | undefined; y: Table | undefined } {
  const given = argumentOf(args, '0|X|x|raw_documents|data|dataset|texts|input');
  const X = asTable(run, given) ?? rowsOfList(run, given);
  const answer = argumentOf(args, '1|y');
  const y = asTable(run, answer) ?? (isSequence(answer ?? NONE) ? rowsOfList(run, answer) : undefined) ?? X?.target;
  return { X, y };
}

function fit(run: Run, self: Estimator, args: Arguments, name: string): void {
  if (isHandMade(self)) {
    throughSteps(run, self, args, true);
    return;
  }
  const { X, y: answer } = features(run, args);
  if (!X) return;
  const label = answer ? undefined : labelOf(self, X);
  // An autoencoder learns to give back what it is given: a transformation, not a prediction.
  const isAutoencoder =
    self.model.is === 'network' &&
    answer !== undefined &&
    answer.form === 'frame' &&
    answer.base !== undefined &&
    answer.base.id === X.base?.id;
  const y = isAutoencoder ? undefined : (answer ?? label?.target);
  const at = run.at(args.node);
  const what = `${self.name}.${name}`;
  const { model } = self;
  if (isTransformer(self)) {
    const how = gravest(run, self);
    if (!how) return;
    const learnt = learn(run, at, what, how, X, !self.guessed);
    run.fitted.add(learnt);
    run.setCell(self.cell, { ...self.cell.value, learnt: [learnt, ...X.learnt] });
    for (const part of self.parts)
      if (part.kind === 'estimator') run.setCell(part.cell, { ...part.cell.value, learnt: [learnt] });
    return;
  }
  if (model.is === 'predictor' && model.cluster) {
    const learnt = learn(run, at, what, 'statistic', X);
    run.setCell(self.cell, { ...self.cell.value, learnt: [learnt] });
    return;
  }
  noteSortedTail(run, args, X, y);
  // Steps of a pipeline that the program wrote itself are entered, so that what they learn is seen.
  const kept = columnsKept(self);
  const handed = label?.features ?? X;
  const narrowedTo =
    kept === 'all'
      ? handed
      : kept
        ? selected(handed, kept, handed.name)
        : { ...handed, named: new Map(), base: undefined, learnt: allLearnt(handed) };
  let seen = withLearnt(narrowedTo, self.model.is === 'network' ? layersOf(self) : []);
  for (const part of self.parts)
    if (part.kind === 'instance' && part.estimator?.model.is === 'transformer') {
      callMethod(run, part, 'fit', { ...args, values: [seen, ...(y ? [y] : [])], keywords: new Map() });
      seen = asTable(run, callMethod(run, part, 'transform', { ...args, values: [seen], keywords: new Map() })) ?? seen;
    }
  const training = train(run, at, what, self.fact, seen, y, validationsOf(run, self, args), {
    calibrates: calibrates(self),
    continues: model.is === 'network' || name === 'partial_fit',
    holdsOut: args.keywords.has('validation_split') || args.keywords.has('validation_data'),
    guessed: self.guessed,
  });
  const learnt = learn(run, at, what, isAutoencoder ? 'statistic' : 'model', seen, !self.guessed, [], y);
  const best =
    model.is === 'search'
      ? evaluateModel(run, at, what, seen, {
          trainings: [training],
          model: self.fact,
          inner: true,
          kind: 'best-of-search',
        })
      : undefined;
  const before = name === 'partial_fit' ? self.cell.value.trainings : [];
  run.setCell(self.cell, {
    ...self.cell.value,
    learnt: [learnt],
    trainings: merged(before, [training]),
    best,
    chosenBy: [],
  });
}

/** A wrapper around a model that was trained before adjusts its output. */
function calibrates(self: Estimator): boolean {
  if (self.model.is !== 'ensemble' || !self.model.calibrates) return false;
  return self.parts.some(
    (part) =>
      part.kind === 'estimator' &&
      (part.cell.value.trainings.length > 0 ||
        part.parts.some((inner) => inner.kind === 'estimator' && inner.cell.value.trainings.length > 0)),
  );
}

/** Spark's estimators take one table and the name of its target. */
function labelOf(self: Estimator, X: Table): { target: Table; features: Table } | undefined {
  if (self.model.is !== 'predictor' || !self.model.label) return undefined;
  const given = self.args.get(self.model.label);
  const name = given?.kind === 'const' && typeof given.value === 'string' ? given.value : 'label';
  return { target: seriesOf(X, name, name), features: dropped(X, [name], X.name) };
}

function transform(run: Run, self: Estimator, args: Arguments): Value {
  const { X } = features(run, args);
  if (!X) return unknownCall(run, args);
  const { model } = self;
  use(run, run.at(args.node), self.cell.value.learnt);
  const keeps = model.is === 'transformer' && model.columns !== 'none';
  const out =
    model.is === 'parallel'
      ? { ...X, named: new Map(), base: undefined, learnt: allLearnt(X) }
      : computed(X, self.name);
  const learnt = withLearnt(
    out,
    self.cell.value.learnt.filter((one) => one.how !== 'label' || X.form === 'series'),
  );
  return keeps || X.form === 'series' ? learnt : { ...learnt, form: 'frame' };
}

function predict(run: Run, self: Estimator, args: Arguments): Value {
  const { X } = features(run, args);
  if (!X) return unknownCall(run, args);
  const { learnt, trainings } = self.cell.value;
  const prediction = { model: self.fact, trainings, table: X };
  if (self.stored && trainings.every(({ at }) => at.file !== run.file))
    serve(run, run.at(args.node), `${self.name}.predict`, X);
  return {
    ...X,
    form: 'series',
    named: new Map([
      [
        '',
        {
          id: `${self.fact.id}.predict`,
          from: [`${self.fact.id}.predict`],
          at: run.at(args.node),
          learnt: merged(X.learnt, learnt),
          future: undefined,
          lagged: undefined,
          isTime: false,
        },
      ],
    ]),
    base: undefined,
    predicted: [prediction],
    name: `${self.name}.predict`,
    target: undefined,
    compared: false,
  };
}

function score(run: Run, self: Estimator, name: string, args: Arguments): Value {
  const { X, y } = features(run, args);
  if (!X) return unknownCall(run, args);
  // Without the truth it is a score of each row, as scorecards and densities give.
  if (name === 'score' && !y && self.model.is === 'predictor' && !self.model.cluster) return unknownCall(run, args);
  const evaluation = evaluateModel(run, run.at(args.node), `${self.name}.${name}`, X, {
    trainings: self.cell.value.trainings,
    model: self.fact,
    ...(y ? { target: y } : {}),
  });
  const result: Value = {
    kind: 'scalar',
    key: `score${run.count()}`,
    trace: { learnt: [], scores: [evaluation], predicted: [] },
  };
  return name === 'evaluate' ? sequence('list', [result, result]) : result;
}

function resampled(run: Run, self: Estimator, args: Arguments): Value {
  const { X, y } = features(run, args);
  if (!X) return unknownCall(run, args);
  const how = self.model.is === 'sampler' ? self.model.how : 'resampled';
  const made = duplicate(run, run.at(args.node), `${self.name}.fit_resample`, how, !self.guessed);
  const change = (table: Table): Table => ({ ...table, rows: withCopies(table.rows, made), target: undefined });
  return sequence('tuple', [change(X), y ? change(y) : change({ ...X, form: 'series' })]);
}

function foldsOf(run: Run, self: Estimator, args: Arguments): Value {
  const { X, y } = features(run, args);
  if (!X || self.model.is !== 'splitter') return unknownCall(run, args);
  const groups = argumentOf(args, '2|groups');
  const { model } = self;
  const shuffle = typeof model.shuffle === 'string' ? self.args.get(model.shuffle.split('|').pop()!) : undefined;
  const shuffles = model.shuffle === true || (shuffle?.kind === 'const' && shuffle.value === true);
  const made = split(run, run.at(args.node), `${self.name}.split`, X, {
    kind: model.holdout ? 'holdout' : 'folds',
    shuffles: shuffles && !model.time,
    forward: model.time ?? false,
    grouped: model.groups === 'needs' && groups !== undefined,
    groupsMisused:
      model.groups === 'needs' && !groups ? 'missing' : model.groups === 'ignores' && groups ? 'ignored' : undefined,
    ...(y ? { target: y } : {}),
  });
  return { kind: 'folds', split: made };
}

export function estimatorAttribute(run: Run, owner: Estimator, name: string, node: Attribute): Value {
  const { best } = owner.cell.value;
  if (name === 'best_score_' && best) report(run, run.at(node), run.text(node), best);
  if (name === 'best_score_' && best)
    return { kind: 'scalar', key: `best${owner.fact.id}`, trace: { learnt: [], scores: [best], predicted: [] } };
  if ((name === 'best_params_' || name === 'best_trial' || name === 'best_index_') && best)
    return run.unknown(name, run.at(node), { ...NO_TRACE, scores: [best] });
  if (name === 'best_estimator_') return owner;
  if (name === 'named_steps' || name === 'steps') return run.unknown(name, undefined);
  if (
    /^(mean_|scale_|var_|data_min_|data_max_|statistics_|components_|feature_importances_|coef_|scores_|pvalues_|support_|ranking_)$/.test(
      name,
    )
  ) {
    // What a predictor says of columns was learnt with the target.
    const learnt = owner.cell.value.learnt.map((one) =>
      one.how === 'model' ? run.intern(`importance ${one.id}`, () => ({ ...one, how: 'supervised' as const })) : one,
    );
    return run.unknown(run.text(node), run.at(node), { ...NO_TRACE, learnt });
  }
  return { kind: 'method', self: owner.owner ?? owner, name };
}

export { narrowed };
