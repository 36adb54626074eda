/** Transformers, alone and in pipelines: what kind of thing they learn, and steps that the program wrote itself. */
import type { Learning } from '../../../rules/api/facts.js';
import { memberOf } from './attributes.js';
import { type Arguments, argumentOf, callMethod, unknownCall } from './calls.js';
import { features } from './estimators.js';
import type { Run } from './run.js';
import type { Estimator, Value } from './values.js';

/** Whether fitting learns anything from rows, and what kind. */
function howOf(self: Estimator): Learning['how'] | undefined {
  const { model } = self;
  if (model.is !== 'transformer') return undefined;
  if (model.stateless) return undefined;
  if (model.learnsIf) {
    const [arg, wanted] = model.learnsIf.split('=');
    const given = self.args.get(arg!);
    if (!(given?.kind === 'const' && String(given.value) === wanted)) return undefined;
  }
  return model.supervised ? 'supervised' : (model.how ?? 'statistic');
}

const RANK: readonly Learning['how'][] = ['label', 'vocabulary', 'statistic', 'supervised'];

/** The gravest kind of learning among the parts; `undefined` when none of them learns. */
export function gravest(run: Run, self: Estimator): Learning['how'] | undefined {
  const own = howOf(self);
  let worst = own;
  for (const part of self.parts) {
    const estimator = part.kind === 'estimator' ? part : part.kind === 'instance' ? part.estimator : undefined;
    const how = estimator ? gravest(run, estimator) : part.kind === 'instance' ? ('statistic' as const) : undefined;
    if (how && (!worst || RANK.indexOf(how) > RANK.indexOf(worst))) worst = how;
  }
  return worst;
}

export function isTransformer(self: Estimator): boolean {
  const { model } = self;
  if (model.is === 'transformer') return true;
  if (model.is === 'parallel') return true;
  const last = self.parts.at(-1);
  if (model.is !== 'pipeline' || !last) return false;
  if (last.kind === 'estimator') return isTransformer(last);
  if (last.kind !== 'instance') return false;
  return (
    last.estimator?.model.is === 'transformer' ||
    (memberOf(last.cls, 'transform') !== undefined && memberOf(last.cls, 'predict') === undefined)
  );
}

/** A pipeline of transformers some of which the program wrote itself. */
export function isHandMade(self: Estimator): boolean {
  return self.model.is === 'pipeline' && isTransformer(self) && self.parts.some((part) => part.kind === 'instance');
}

/** Each step is entered, so that what it learns is seen. */
export function throughSteps(run: Run, self: Estimator, args: Arguments, fits: boolean): Value {
  const { y } = features(run, args);
  let seen: Value = argumentOf(args, '0|X') ?? unknownCall(run, args);
  for (const step of self.parts) {
    const given = { ...args, values: [seen], keywords: new Map() };
    if (fits) callMethod(run, step, 'fit', y ? { ...given, values: [seen, y] } : given);
    seen = callMethod(run, step, 'transform', given) ?? unknownCall(run, given);
  }
  return seen;
}
