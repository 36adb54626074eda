/** Native training functions: `xgb.train`, `lgb.train`. */
import type { Validation } from '../../../rules/api/facts.js';
import type { Op } from '../models/model.js';
import { argumentOf, unknownCall, type Arguments } from './calls.js';
import { stops } from './fitting.js';
import { learn, train } from './events.js';
import { estimatorCell } from './join.js';
import type { Run } from './run.js';
import { asTable, factOf } from './tables.js';
import { isSequence, type Value } from './values.js';

export function trainNative(run: Run, op: Extract<Op, { op: 'train' }>, args: Arguments, what: string): Value {
  const data = asTable(run, argumentOf(args, op.data));
  if (!data) return unknownCall(run, args);
  const at = run.at(args.node);
  const rounds = op.stops ? argumentOf(args, op.stops) : undefined;
  const steers =
    (rounds !== undefined && !(rounds.kind === 'const' && rounds.value === null)) ||
    stops(op.callbacks ? argumentOf(args, op.callbacks) : undefined);
  const evals = op.evals ? argumentOf(args, op.evals) : undefined;
  const items = evals && isSequence(evals) ? evals.cell.value.items : evals ? [evals] : [];
  const validations = items.flatMap((item): Validation[] => {
    const table = asTable(run, isSequence(item) ? item.cell.value.items[0] : item);
    return table ? [{ at, table: factOf(table), use: steers ? 'stops' : 'watched', what, named: false }] : [];
  });
  const fact = run.intern(run.siteKey('model', at), () => ({ id: run.id(), name: what, depth: run.loopDepth }));
  const training = train(
    run,
    at,
    what,
    fact,
    data,
    asTable(run, op.y ? argumentOf(args, op.y) : undefined) ?? data.target,
    validations,
  );
  const learnt = learn(run, at, what, 'model', data);
  return {
    kind: 'estimator',
    model: { is: 'predictor' },
    name: what,
    at,
    fact,
    parts: [],
    args: new Map(),
    guessed: false,
    cell: {
      ...estimatorCell(),
      value: { learnt: [learnt], trainings: [training], best: undefined, chosenBy: [], added: [] },
    },
  };
}
