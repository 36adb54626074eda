import type { Evaluation, Learning, Lineage, ModuleFacts, TableFact } from '../api/facts.js';
import { defineRule, type Problem, type Span } from '../api/rule.js';
import { hasTarget, isTestName, isTrainName } from './shared/selections.js';

export const trainTestOverlap = defineRule({
  meta: {
    id: 'leakage/train-test-overlap',
    summary: 'The model is evaluated on rows that it was trained on, and on no others.',
    severity: 'error',
    since: '0.1.0',
    messages: {
      overlap:
        '`{table}` holds rows that the model was trained on (`{trained}`): it is graded on what it has memorised. Evaluate on rows that no training saw.',
      predicted:
        'The features of `{table}` hold the output of `{what}`, which was trained on these very rows: it hands their answers on. Use out-of-fold predictions.',
      reshuffled:
        'This shuffle deals the rows anew for every pass, so the parts that are cut off after it change places: training sees the test rows. Pass `reshuffle_each_iteration=False` or split before shuffling.',
      joined:
        'The published test split becomes part of the training rows: whatever is tested on it later has been trained on.',
      loaders:
        'The loader for testing hands out the rows of the loader for training: the model is graded on what it has memorised. Return the held-out part.',
      parts:
        '`{table}` and `{trained}` hold rows in common although their names set them apart: what is trained on one is tested on it again. Cut them apart.',
      reread:
        'The test rows are read from where the training rows come from: they are the same rows. Read the test file.',
      sorted:
        'The rows are sorted by their class and `validation_split` takes the last ones: validation sees classes that training does not. Shuffle first.',
      setup:
        '`setup` runs once per stage and this split has no seed, so every stage deals the rows anew: the test part holds rows that were trained on. Give the generator a seed.',
      unstable:
        'The rows are drawn anew whenever this table is computed, so the parts of the split may share rows. Cache the table or give a seed first.',
      validated:
        'The validation rows `{table}` are the training rows: the figure says how well they are remembered. Give rows that are held out.',
    },
    docs: {
      why: 'A score on rows that were trained on says how well the model remembers, not how well it will do.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("loans.csv")\nX, y = df[["income", "debt"]], df["default"]\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nmodel = LogisticRegression().fit(X, y)\nprint(model.score(X_test, y_test))',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndf = pd.read_csv("loans.csv")\nX, y = df[["income", "debt"]], df["default"]\nX_train, X_test, y_train, y_test = train_test_split(X, y)\nmodel = LogisticRegression().fit(X_train, y_train)\nprint(model.score(X_test, y_test))',
      fix: 'Train on the training part, evaluate on the part held out.',
      sources: ['https://scikit-learn.org/stable/modules/cross_validation.html'],
    },
  },
  *check(facts: ModuleFacts) {
    const { evaluations, trainings, lineage } = facts;
    const isHeldOut = ({ trainings, table }: Evaluation) =>
      trainings.length > 0 && trainings.every((training) => lineage.share(training.features.rows, table.rows) === 'no');
    const reported: { trained: TableFact; tested: TableFact }[] = [];
    for (const evaluation of evaluations) {
      const { trainings, table, at, model, kind } = evaluation;
      const seen = kind === 'best-of-search' ? undefined : seenThroughModel(evaluation, lineage);
      if (seen) {
        yield {
          at,
          message: 'predicted',
          data: { table: table.name, what: seen.what },
          steps: [
            { at: seen.at, says: `\`${seen.what}\` learns from these rows here, its output becomes a feature` },
            { at, says: 'evaluated here' },
          ],
          certainty: seen.certain ? 'certain' : 'likely',
        };
        continue;
      }
      if (kind !== 'score') continue;
      yield* reshuffledBetween(evaluation, lineage);
      const training = trainings.find(
        (one) =>
          lineage.share(one.features.rows, table.rows) === 'yes' &&
          (!lineage.same(one.features.rows, table.rows) || isMeantApart(one.features, table)),
      );
      if (!training) continue;
      if (evaluations.some((other) => other.model?.id === model?.id && isHeldOut(other))) continue;
      if (training.holdsOut && isTrainName(table.name)) continue;
      // One cut that leaves rows in common is one fault, however many scores are taken across it.
      const isKnown = reported.some(
        ({ trained, tested }) =>
          lineage.same(trained.rows, training.features.rows) && lineage.same(tested.rows, table.rows),
      );
      if (isKnown) continue;
      reported.push({ trained: training.features, tested: table });
      const whole =
        lineage.within(training.features.rows, table.rows) && !lineage.same(training.features.rows, table.rows);
      const place = (whole && table.picked?.kind !== 'read' ? undefined : placeOf(training.features, table)) ?? at;
      const steps = [
        ...(table.origin ? [{ at: table.origin.at, says: `\`${table.origin.what}\` comes in here` }] : []),
        { at: training.at, says: `trained here on \`${training.features.name}\`` },
        { at, says: `evaluated here on \`${table.name}\`` },
      ];
      yield {
        at: place,
        message: 'overlap',
        data: { table: table.name, trained: training.features.name },
        steps,
        certainty: 'certain',
      };
    }
    yield* noted(facts);
    // Where no model is in sight, names say what the rows are for.
    if (trainings.length === 0) yield* overlappingParts(facts);
    yield* validatedOnTraining(facts);
  },
});

const OVERLAPS = ['joined', 'reread', 'loaders', 'sorted', 'setup'] as const;

/** A predictor that was trained on the evaluated rows and whose output is among the features. */
function seenThroughModel({ table, target, trainings }: Evaluation, { share }: Lineage): Learning | undefined {
  if (trainings.length === 0) return undefined;
  const answer = target ?? trainings[0]?.target;
  return table.learnt.find(
    (one) => one.how === 'model' && hasTarget(one, answer) && share(one.rows, table.rows) === 'yes',
  );
}

/** The same rows under two names, one of which says that they are for testing. */
function isMeantApart(trained: TableFact, tested: TableFact): boolean {
  const names = [tested.handed?.name, tested.picked?.name, tested.name].filter((name) => name !== undefined);
  const other = [trained.handed?.name, trained.picked?.name, trained.name].filter((name) => name !== undefined);
  return names.some((name) => isTestName(name)) && !other.some((name) => isTestName(name));
}

/** The loader that hands the rows out again, if it is not the training one. */
function loaderOf({ handed }: TableFact): Span | undefined {
  return handed?.name !== undefined && isTestName(handed.name) ? handed.at : undefined;
}

/** Where the second of the two was picked; the rows of the first are fair until then. */
function placeOf(
  { picked: trained, handed: lent, origin }: TableFact,
  { picked: tested, handed }: TableFact,
): Span | undefined {
  if (trained?.kind === 'union') return trained.at;
  if (trained && tested && trained.order !== tested.order) return trained.order > tested.order ? trained.at : tested.at;
  if (lent && handed && lent.order !== handed.order) return lent.order > handed.order ? lent.at : handed.at;
  if (tested && tested.kind !== 'rows') return tested.at;
  return !trained && !tested ? origin?.at : undefined;
}

function* overlappingParts({ parts, lineage }: ModuleFacts): Generator<Problem<'parts' | 'reshuffled'>> {
  for (const test of parts)
    for (const train of test.role === 'test' ? parts : []) {
      const [first, second] = [train.table.picked, test.table.picked];
      if (train.scope !== test.scope || stemOf(train.name) !== stemOf(test.name)) continue;
      if (train.role !== 'train' || first?.kind !== 'rows' || second?.kind !== 'rows' || first.order === second.order)
        continue;
      const later = first.order > second.order ? first : second;
      const steps = [first, second]
        .sort((a, b) => a.order - b.order)
        .map(({ at, name }) => ({ at, says: name ? `\`${name}\` is picked here` : 'picked here' }));
      const sharing = lineage.share(train.table.rows, test.table.rows);
      if (sharing === 'yes' && !lineage.within(test.table.rows, train.table.rows))
        yield {
          at: later.at,
          message: 'parts',
          data: { table: test.name, trained: train.name },
          steps,
          certainty: 'likely',
        };
      const { reshuffles } = test.table;
      if (
        sharing === 'no' &&
        reshuffles &&
        reshuffles.start === train.table.reshuffles?.start &&
        lineage.between(train.table.rows, test.table.rows).length === 0
      )
        yield {
          at: reshuffles,
          message: 'reshuffled',
          steps: [{ at: reshuffles, says: 'rows are dealt anew for every pass from here on' }, ...steps],
          certainty: 'likely',
        };
    }
}

/** `X_train` and `X_test` belong together, `tr_tmp` and `val_1` need not. */
function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|_)(train|trn|tr|training|test|tst|te|valid|val|holdout)(?=_|\d|$)/, '')
    .replace(/(^|_)(df|data|set|ds)(?=_|$)/, '');
}

/** What the engine sees on its own. */
function* noted({ overlaps }: ModuleFacts): Generator<Problem<(typeof OVERLAPS)[number] | 'unstable'>> {
  for (const { at, what, steps, certain, severity } of overlaps)
    yield {
      at,
      message: OVERLAPS.find((one) => one === what) ?? 'unstable',
      steps: [...steps],
      certainty: certain ? 'certain' : 'likely',
      severity,
    };
}

/** Validation rows that were trained on. */
function* validatedOnTraining({ trainings, lineage }: ModuleFacts): Generator<Problem<'validated'>> {
  for (const { at, features, validations } of trainings) {
    const named = validations.filter((one) => one.named);
    const shared = named.filter(({ table }) => lineage.share(features.rows, table.rows) === 'yes');
    const [first] = shared;
    if (!first || shared.length < named.length) continue;
    yield {
      at: loaderOf(first.table) ?? at,
      message: 'validated',
      data: { table: first.table.name },
      steps: [
        ...(features.origin ? [{ at: features.origin.at, says: `\`${features.origin.what}\` comes in here` }] : []),
        { at, says: 'trained and validated here' },
      ],
      certainty: 'certain',
    };
  }
}

/** Rows that are dealt anew for every pass, cut into a part to train on and a part to test on. */
function* reshuffledBetween({ table, trainings, at }: Evaluation, lineage: Lineage): Generator<Problem<'reshuffled'>> {
  const { reshuffles } = table;
  const anew = trainings.some(
    ({ features }) =>
      features.reshuffles?.start === reshuffles?.start &&
      lineage.share(features.rows, table.rows) === 'no' &&
      lineage.between(features.rows, table.rows).length === 0,
  );
  if (!reshuffles || !anew) return;
  const steps = [
    { at: reshuffles, says: 'rows are dealt anew for every pass from here on' },
    { at, says: `\`${table.name}\` is evaluated here` },
  ];
  yield { at: reshuffles, message: 'reshuffled', steps, certainty: 'certain' };
}
