import type { Remedy } from '../api/fix.js';
import type { Evaluation, Learning, ModuleFacts, Rows, TableFact } from '../api/facts.js';
import { hasTarget } from './shared/selections.js';
import { defineRule, type Problem, type Severity, type Span, type Step } from '../api/rule.js';

export const fitBeforeSplit = defineRule({
  meta: {
    id: 'leakage/fit-before-split',
    summary: 'Statistics are learnt on rows that are held out later.',
    severity: 'warning',
    since: '0.1.0',
    messages: {
      served:
        '`{what}` learns anew from the rows that a trained model is asked about: it expects them on the scale that it was trained on. Load what was fitted in training and only transform.',
      evaluated:
        '`{what}` learns from `{table}`, which holds the rows that the model is evaluated on: the score includes what it should not know. Learn on the training rows only.',
      split:
        '`{what}` learns from all of `{table}` before it is split: both parts carry statistics of each other. Split first, learn on the training part.',
      inner:
        '`{what}` learns from all rows that the inner folds of this search hold out: the choice of settings is optimistic. Put it into a pipeline inside the search.',
    },
    docs: {
      why: 'What is learnt on all rows carries the test rows into training, so the score is better than production will be.',
      bad: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\nfrom sklearn.preprocessing import StandardScaler\n\ndf = pd.read_csv("churn.csv")\nX = StandardScaler().fit_transform(df[["age", "tenure"]])\nX_train, X_test, y_train, y_test = train_test_split(X, df["churned"])\nprint(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))',
      good: 'import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\nfrom sklearn.pipeline import make_pipeline\nfrom sklearn.preprocessing import StandardScaler\n\ndf = pd.read_csv("churn.csv")\nX_train, X_test, y_train, y_test = train_test_split(df[["age", "tenure"]], df["churned"])\nmodel = make_pipeline(StandardScaler(), LogisticRegression()).fit(X_train, y_train)\nprint(model.score(X_test, y_test))',
      fix: 'Split first and call `fit` on the training part, or put the step into a `Pipeline` with the model.',
      sources: [
        'https://scikit-learn.org/stable/common_pitfalls.html#data-leakage',
        'https://arxiv.org/abs/2604.04199',
      ],
    },
  },
  *check(facts: ModuleFacts) {
    yield* beforeEvaluation(facts);
    yield* beforeSplit(facts);
    yield* whileServing(facts);
  },
});

type Found = Problem<'evaluated' | 'split' | 'inner' | 'served'>;

function* beforeEvaluation(facts: ModuleFacts): Generator<Found> {
  const { evaluations, lineage } = facts;
  for (const evaluation of evaluations) {
    const { trainings, table, target, at, inner, kind } = evaluation;
    const isOfModel = trainings.length > 0 || evaluation.model !== undefined;
    const sets = trainings.length > 0 ? trainings.map((training) => training.features) : [undefined];
    for (const trained of sets) {
      if (!inner && trained && lineage.share(trained.rows, table.rows) === 'yes') continue;
      const filters = trained ? lineage.filtersOfBoth(trained.rows, table.rows) : [];
      if (inner && !trainings.some((training) => training.target)) continue;
      for (const learning of [...reached(table, trained, target), ...filters]) {
        if (!spoils(learning, evaluation, trained, facts)) continue;
        // Without a model in sight, what the truth is worked on for need not be training.
        if (!isOfModel && hasTarget(learning, target)) continue;
        const steps = [
          ...path(learning, facts, at),
          ...splitSteps(facts, trained?.rows, table.rows),
          { at, says: 'evaluated here' },
        ];
        const message = inner ? 'inner' : 'evaluated';
        const [split] = trained ? lineage.between(trained.rows, table.rows) : [];
        yield {
          at: learning.at,
          message,
          data: names(learning),
          steps,
          certainty: learning.certain && kind !== 'best-of-search' ? 'certain' : 'likely',
          severity:
            inner || !(filters.includes(learning) || inFeatures(learning, table, trained))
              ? 'info'
              : gravity(learning, target),
          remedies: remedies(learning, split?.at ?? at),
        };
      }
    }
  }
}

/** Whether what was learnt makes a held-out score too good. */
function spoils(
  learning: Learning,
  { table, target, trainings }: Evaluation,
  trained: TableFact | undefined,
  { lineage, splits }: ModuleFacts,
): boolean {
  if (learning.how === 'neighbour') return false;
  // Codes of the target tell a model nothing; those of a feature do.
  if (learning.how === 'label' && !trained?.learnt.includes(learning)) return false;
  if (learning.how === 'model' && hasTarget(learning, target ?? trainings[0]?.target)) return false;
  // A model of unknown making, scored on the very rows: perhaps those of its training.
  if (!trained && lineage.within(learning.rows, table.rows)) return false;
  // Statistics of one group stay with it when whole groups are held out.
  const apart = trained
    ? lineage.between(trained.rows, table.rows)
    : splits.filter((split) => lineage.within(table.rows, split.table.rows));
  if (learning.by.length > 0 && apart.some((split) => split.grouped)) return false;
  return lineage.share(learning.rows, table.rows) === 'yes';
}

function* beforeSplit(facts: ModuleFacts): Generator<Found> {
  const { splits, lineage } = facts;
  for (const split of splits) {
    if (split.inner) continue;
    const filters = lineage.filtersOfBoth(split.table.rows, split.table.rows);
    for (const learning of [...reached(split.table, undefined, split.target), ...filters]) {
      if (learning.how === 'label' || (learning.by.length > 0 && split.grouped)) continue;
      if (
        (learning.how === 'model' && hasTarget(learning, split.target)) ||
        (learning.how === 'neighbour' && !split.shuffles)
      )
        continue;
      if (lineage.share(learning.rows, split.table.rows) !== 'yes') continue;
      yield {
        at: learning.at,
        message: 'split',
        data: names(learning),
        steps: [...path(learning, facts, split.at), { at: split.at, says: 'split here' }],
        certainty: 'likely',
        severity:
          filters.includes(learning) || inFeatures(learning, split.table, undefined)
            ? gravity(learning, split.target)
            : 'info',
        remedies: remedies(learning, split.at),
      };
    }
  }
}

/** A program that only loads a model and asks it has nothing to learn from the rows that it asks about. */
function* whileServing(facts: ModuleFacts): Generator<Found> {
  if (facts.trainings.length > 0) return;
  for (const { at, table, refitted } of facts.servings)
    for (const learning of refitted) {
      if (learning.how === 'model' || facts.lineage.share(learning.rows, table.rows) !== 'yes') continue;
      yield {
        at: learning.at,
        message: 'served',
        data: names(learning),
        steps: [...path(learning, facts, at), { at, says: 'a model from elsewhere is asked here' }],
        certainty: 'likely',
        severity: 'warning',
      };
    }
}

/** Learnings in the features of either side, and numbers learnt that reached the target. */
function reached(table: TableFact, trained: TableFact | undefined, target: TableFact | undefined): Learning[] {
  const all = new Set<Learning>();
  for (const learning of [...table.learnt, ...(trained?.learnt ?? [])]) all.add(learning);
  for (const learning of target?.learnt ?? [])
    if (learning.how === 'statistic' || learning.how === 'supervised') all.add(learning);
  return [...all];
}

function inFeatures(learning: Learning, table: TableFact, trained: TableFact | undefined): boolean {
  return table.learnt.includes(learning) || (trained?.learnt.includes(learning) ?? false);
}

function gravity(learning: Learning, target: TableFact | undefined): Severity {
  // Statistics of the target itself are laid on the features.
  const answer = target?.series ? target.columns[0] : undefined;
  if (answer && learning.how === 'statistic' && learning.of.some((id) => answer.from.includes(id))) return 'error';
  if (learning.how === 'supervised') return 'error';
  return learning.how === 'vocabulary' || learning.how === 'label' || learning.how === 'neighbour' ? 'info' : 'warning';
}

/** Codes of categories stop at one that the training rows do not have: there is no repair but to say what it becomes. */
function remedies(learning: Learning, split: Span): Remedy[] {
  return learning.how === 'label' ? [] : [{ kind: 'learn-on-train', learning: learning.at, split }];
}

function names(learning: Learning) {
  return { what: learning.what, table: learning.table };
}

/** How what was learnt came to where it does harm. */
function path(learning: Learning, { uses }: ModuleFacts, harm: Span): Step[] {
  const use = uses.get(learning.id);
  const used = use?.file === harm.file && use.start > harm.start ? undefined : use;
  return [
    ...(learning.origin ? [{ at: learning.origin.at, says: `\`${learning.origin.what}\` comes in here` }] : []),
    { at: learning.at, says: `learnt here on all of \`${learning.table}\`` },
    ...(used && used !== learning.at ? [{ at: used, says: 'applied here' }] : []),
  ];
}

function splitSteps({ lineage }: ModuleFacts, trained: Rows | undefined, rows: Rows): Step[] {
  return trained
    ? lineage
        .between(trained, rows)
        .slice(0, 1)
        .map((split) => ({ at: split.at, says: 'split here' }))
    : [];
}
