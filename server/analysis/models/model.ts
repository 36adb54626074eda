/**
 * What a library model may say of an API. Rows are written in `rules/models/*.yaml`, one key per API name, and hold no
 * code: the engine has one handler per `op` and per class `is`. `schema.json` beside them is made of these types and
 * their comments.
 */

/**
 * An argument by position and keyword: `0|X`, `test_size`, `self` (the receiver), `*` (every positional argument).
 * Positions of methods do not count the receiver.
 *
 * @pattern ^(\*|self|(\d+|[A-Za-z_]\w*)(\|[A-Za-z_]\w*)*)$
 */
export type Arg = string;

/**
 * The full name of a function or class, `module.name`. Braces hold several: `sklearn.preprocessing.{StandardScaler,MinMaxScaler}`.
 *
 * @pattern ^(?=.*\.)([\w.]|\{[\w., ]*\})+$
 */
export type ApiName = string;

/**
 * The name of a method or property, or several in braces: `{mean,median}`.
 *
 * @pattern ^(?!__proto__$)(\w|\{[\w, ]*\})+$
 */
export type MemberName = string;

/** `statistic`: numbers of rows; `supervised`: with the target; `vocabulary`: the set of categories; `label`: of the target. */
export type How = 'statistic' | 'supervised' | 'vocabulary' | 'label';

/** Which axis argument makes a reduction run over rows. Without `axis` it always does. */
export interface Axis {
  readonly arg: Arg;
  /** The axis when the argument is left out; `null`: over everything. */
  readonly default: 0 | 1 | null;
}

/**
 * What a call does.
 *
 * @discriminator op
 */
export type Op =
  /** Rows come in from outside. `key`: a constant there (a path, a query) identifies them. */
  | { readonly op: 'load'; readonly key?: Arg; readonly shape?: LoadShape; readonly part?: Arg }
  /** The same rows, row by row: `np.log1p(X)`, `X.astype(float)`, `torch.tensor(X)`, `df.copy()`. */
  | { readonly op: 'same'; readonly of: Arg; readonly columns?: 'keep' | 'none' }
  /** Some of the rows, chosen by their own values: `dropna`, `query`, `drop_duplicates`. */
  | { readonly op: 'subset'; readonly of: Arg }
  /** The first (`head`, `take`) or the rest (`tail`, `skip`) by position. */
  | { readonly op: 'first' | 'last' | 'skip'; readonly of: Arg; readonly count: Arg }
  /** Random rows; with `replace` they may repeat. `frac` of 1 only shuffles. */
  | {
      readonly op: 'sample';
      readonly of: Arg;
      readonly count?: Arg;
      readonly frac?: Arg;
      readonly replace?: Arg;
      readonly replaceDefault?: boolean;
      readonly seed?: Arg;
    }
  /** A number, series or table of statistics over rows: `mean`, `value_counts`, `corr`, `np.percentile`. */
  | { readonly op: 'statistic'; readonly of: Arg; readonly axis?: Axis; readonly how?: How }
  /** The same rows rewritten with statistics of all of them: `scale`, `zscore`, `qcut`, `rank`, `get_dummies`. */
  | {
      readonly op: 'rewrite';
      readonly of: Arg;
      readonly axis?: Axis;
      readonly how?: How;
      readonly target?: Arg;
      readonly columns?: 'keep' | 'none';
      /** Given, it holds what was learnt before. */ readonly unless?: Arg;
    }
  /** Missing values filled with `with` (a constant, statistics) or by direction (`method`: ffill, bfill). */
  | {
      readonly op: 'fill';
      readonly of: Arg;
      readonly with?: Arg;
      readonly method?: Arg;
      readonly direction?: 'forward' | 'backward' | 'both' | 'inside';
      readonly limit?: Arg;
    }
  /** Values moved to other rows: `shift(-1)` brings the next row's. */
  | {
      readonly op: 'shift';
      readonly of: Arg;
      readonly periods: Arg;
      readonly default: number;
      readonly difference?: boolean;
    }
  /** A window over neighbouring rows; what is called on it reduces the window. */
  | { readonly op: 'window'; readonly of: Arg; readonly center?: Arg; readonly kind: 'rolling' | 'expanding' | 'ewm' }
  /** Rows of equal keys together; what is called on it is per group. */
  | { readonly op: 'group'; readonly of: Arg; readonly by: Arg }
  /** `groupby(...).transform('mean')`: per-group statistics laid on the rows again. */
  | { readonly op: 'group-transform'; readonly of: Arg; readonly function: Arg }
  /** `df.apply(f)`, `df.pipe(f)`, `ds.map(f)`: a function of the program over the table, its rows or its columns. */
  | {
      readonly op: 'apply';
      readonly of: Arg;
      readonly function: Arg;
      readonly over: 'table' | 'columns' | 'rows';
      readonly axis?: Axis;
    }
  /** `df.agg('mean')`, `df.agg(['mean', f])`. */
  | { readonly op: 'aggregate'; readonly of: Arg; readonly function: Arg; readonly axis?: Axis }
  /** Columns joined from another table by key; `direction` of `merge_asof`. */
  | {
      readonly op: 'join';
      readonly left: Arg;
      readonly right: Arg;
      readonly on?: Arg;
      readonly direction?: Arg;
      readonly asof?: boolean;
    }
  /** Rows of several tables below each other; `axis` 1 puts columns side by side. */
  | { readonly op: 'union'; readonly of: Arg; readonly axis?: Axis }
  /** Columns put side by side: `np.hstack`, `np.c_`. */
  | { readonly op: 'beside'; readonly of: Arg }
  /** Rows written several times: `np.repeat`, `np.tile`. */
  | { readonly op: 'repeat'; readonly of: Arg; readonly axis?: Axis }
  /** Rows made from rows, all returned: `SMOTE().fit_resample` is a class; functions that do it are this. */
  | { readonly op: 'augment'; readonly of: Arg; readonly how: 'augmented' | 'resampled' | 'windowed' }
  /** Columns chosen, dropped, added, renamed. */
  | {
      readonly op: 'columns';
      readonly of: Arg;
      readonly do: 'select' | 'types' | 'drop' | 'assign' | 'rename' | 'pop' | 'insert';
      readonly names?: Arg;
      readonly rows?: Arg;
      readonly axis?: Axis;
      readonly values?: Arg;
    }
  /** The same rows in another order: by time, they are in the order of time. */
  | { readonly op: 'sort'; readonly of: Arg; readonly by?: Arg }
  /** The same rows in random order. `reshuffles`: whether anew in every epoch. */
  | { readonly op: 'shuffle'; readonly of: Arg; readonly seed?: Arg; readonly reshuffles?: Arg }
  /** A column becomes the index. */
  | { readonly op: 'index-by'; readonly of: Arg; readonly by: Arg }
  /** A time is parsed: `pd.to_datetime`. */
  | { readonly op: 'time'; readonly of: Arg }
  /** Tables dealt out into parts that share no row: `train_test_split`, `random_split`, `randomSplit`. */
  | {
      readonly op: 'split';
      readonly tables: Arg;
      readonly into: SplitShape;
      readonly shuffle?: Arg;
      readonly shuffleDefault?: boolean;
      readonly stratify?: Arg;
      readonly groups?: Arg;
      readonly seed?: Arg;
      readonly by?: Arg;
    }
  /** Scores predictions against truth. */
  | { readonly op: 'metric'; readonly truth: Arg; readonly predicted: Arg; readonly curve?: boolean }
  /** Trains and scores an estimator fold by fold. */
  | {
      readonly op: 'cross-validate';
      readonly estimator: Arg;
      readonly x: Arg;
      readonly y?: Arg;
      readonly cv?: Arg;
      readonly groups?: Arg;
      readonly returns: 'scores' | 'predictions' | 'booster-history';
    }
  /** Native training: `xgb.train(params, dtrain, evals=...)`. */
  | {
      readonly op: 'train';
      readonly data: Arg;
      readonly y?: Arg;
      readonly evals?: Arg;
      readonly stops?: Arg;
      readonly callbacks?: Arg;
    }
  /** A study or tuner calls a function of the program many times and keeps the best: `study.optimize(f)`. */
  | { readonly op: 'optimise'; readonly function: Arg }
  /** Written to a file under a name that a later `load` may use. */
  | { readonly op: 'write'; readonly of: Arg; readonly key: Arg }
  /** Written and read back as an object: a model, a scaler, a dict. */
  | { readonly op: 'read-object'; readonly key: Arg }
  /** Row numbers, or rows, in random order. */
  | { readonly op: 'permutation'; readonly of: Arg; readonly seed?: Arg }
  /** Row numbers drawn at random: `rng.choice(n, size)`. */
  | { readonly op: 'draw'; readonly replace: Arg }
  /** Row numbers in order: `np.arange(n)`. */
  | { readonly op: 'range' }
  /** The rows at given positions: `Subset(dataset, indices)`, `ds.select(range(100))`. */
  | { readonly op: 'rows'; readonly of: Arg; readonly index: Arg }
  /** How far predictions are from truth; `backward()` on it trains. */
  | { readonly op: 'loss'; readonly predicted: Arg; readonly truth: Arg }
  /** What columns are worth on some rows: `permutation_importance(model, X, y)`. */
  | { readonly op: 'importance'; readonly estimator: Arg; readonly x: Arg }
  /** An expression over columns that a table evaluates later: `pl.col("x")`, `F.avg("x")`. `shift`: rows it looks back. */
  | {
      readonly op: 'expression';
      readonly names?: Arg;
      readonly reduces?: boolean;
      readonly shift?: number;
      readonly random?: boolean;
    }
  /** Columns computed from such expressions: `df.with_columns(...)`. */
  | { readonly op: 'compute'; readonly of: Arg }
  /** Random numbers, one per row. */
  | { readonly op: 'random' }
  /** `np.where(mask)`, `np.flatnonzero`: positions where a mask holds; with three arguments a choice by row. */
  | { readonly op: 'where'; readonly mask: Arg }
  /** Known and of no interest: plots, prints, shapes. Nothing flows on. */
  | { readonly op: 'neutral' }
  /** Known: what flows in flows on, nothing else happens (`np.abs(x)`, `float(x)`). */
  | { readonly op: 'pass'; readonly of?: Arg };

export type LoadShape =
  | 'table'
  /** `X, y = make_classification()`: rows and target. */
  | 'pair'
  /** `load_iris(return_X_y=...)`: a bunch with `.data`, `.target`. */
  | 'bunch'
  /** `(X_tr, y_tr), (X_te, y_te) = mnist.load_data()`. */
  | 'two-pairs'
  /** A dict of named parts: `load_dataset("imdb")["train"]`. */
  | 'parts'
  | 'object';

export type SplitShape =
  /** train_test_split: two parts for each table, flat. */
  | 'pairs'
  /** A list of parts as long as the lengths in `by`. */
  | 'list'
  /** A dict with `train` and `test`. */
  | 'dict';

/**
 * What the instances of a class are.
 *
 * @discriminator is
 */
export type ClassModel =
  /** Learns from rows with `fit`, and rewrites rows with `transform`. `stateless`: learns nothing. */
  | {
      readonly is: 'transformer';
      readonly how?: How;
      readonly stateless?: boolean;
      readonly columns?: 'keep' | 'none';
      /** `"x=y"`: learns only when the argument has that value. */ readonly learnsIf?: string;
      readonly supervised?: boolean;
    }
  /** Learns from rows with `fit`, and gives predictions with `predict`. */
  | {
      readonly is: 'predictor';
      readonly native?: 'catboost' | 'xgboost' | 'lightgbm';
      readonly stops?: Arg;
      readonly internalValidation?: boolean;
      readonly cluster?: boolean;
      /** Setting that names the target column of the one table it is given. */ readonly label?: Arg;
      readonly outlier?: boolean;
    }
  /** Makes rows of rows, or leaves some out, with `fit_resample`. */
  | { readonly is: 'sampler'; readonly how: 'resampled' | 'reduced' }
  /** Deals rows out into folds with `split`. `holdout`: parts that may overlap from one split to the next. */
  | {
      readonly is: 'splitter';
      readonly shuffle?: boolean | Arg;
      readonly groups?: 'needs' | 'ignores';
      readonly time?: boolean;
      readonly seed?: Arg;
      readonly holdout?: boolean;
    }
  /** Tries settings of an estimator by cross-validation. */
  | { readonly is: 'search'; readonly estimator: Arg; readonly cv?: Arg }
  /** Transformers one after the other, with an estimator at the end. */
  | { readonly is: 'pipeline'; readonly steps: Arg }
  /** Transformers side by side. */
  | { readonly is: 'parallel'; readonly steps: Arg }
  /** An estimator around other estimators. */
  | { readonly is: 'ensemble'; readonly estimator: Arg; readonly calibrates?: boolean }
  /** A network: layers, or a model made of them. */
  | { readonly is: 'network' }
  /** Lightning's and Hugging Face's trainers. */
  | {
      readonly is: 'trainer';
      readonly model?: Arg;
      readonly train?: Arg;
      readonly validation?: Arg;
      readonly callbacks?: Arg;
      readonly arguments?: Arg;
    }
  /** Stops or keeps the best by a watched score. `keepsIf`: only with that argument true. */
  | { readonly is: 'stopper'; readonly keepsIf?: Arg }
  /** Wraps tables row by row: `TensorDataset(X, y)`, `DataLoader(ds)`, `DMatrix(X, label=y)`. */
  | {
      readonly is: 'wrapper';
      readonly of: Arg;
      readonly target?: Arg;
      readonly shuffle?: Arg;
      readonly lib?: string;
      /** Hands rows out for training or for a test. */ readonly loader?: boolean;
    }
  /** Runs an objective many times with other settings, and keeps the best. */
  | { readonly is: 'study' }
  /** `CrossEntropyLoss()`: called with predictions and truth. */
  | { readonly is: 'loss' }
  /** `RegressionEvaluator(...)`: `evaluate(predictions)`. */
  | { readonly is: 'evaluator' }
  /** Arguments of a trainer, kept for it to read. */
  | { readonly is: 'settings' }
  /** Known and of no interest. */
  | { readonly is: 'neutral' };

/** Models of one library. */
export interface ModelFile {
  /** What people call it. */
  readonly library: string;
  /** Its top-level modules. */
  readonly import: readonly string[];
  /** When the rows were last compared with the library's documentation. */
  readonly checked?: string;
  /** Other names under which a module is reached: `tensorflow.keras: keras`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Functions, by their full names. */
  readonly calls?: { readonly [name in ApiName]: Op };
  /** Classes, by their full names. */
  readonly classes?: { readonly [name in ApiName]: ClassModel };
  /** Methods and properties of tables, by the library that a table belongs to; `any` for all. */
  readonly methods?: { readonly [library in MemberName]: { readonly [name in MemberName]: Op } };
}

/** Lookup tables: every brace and alias written out. */
export interface Models {
  readonly imports: Readonly<Record<string, string>>;
  readonly aliases: readonly (readonly [from: string, to: string])[];
  readonly calls: Readonly<Record<string, Op>>;
  readonly classes: Readonly<Record<string, ClassModel>>;
  readonly methods: Readonly<Record<string, Readonly<Record<string, Op>>>>;
  /** API name → `file.yaml`, for "because" texts and coverage. */
  readonly origin: Readonly<Record<string, string>>;
  /** Path of a module, `acme/clean` → the APIs in it that its own project has modelled: their models count, not their code. */
  readonly own?: Readonly<Record<string, readonly string[]>>;
}
