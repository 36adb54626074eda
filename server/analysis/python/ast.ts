/**
 * Python syntax as the engine sees it. The parser adapter lowers the parser's own nodes to these, so the parser stays
 * replaceable. Every node carries `start` and `end`: UTF-16 offsets into the module's text, end exclusive.
 */
export type Expr =
  | Name
  | Attribute
  | Call
  | Subscript
  | NumberLiteral
  | StringLiteral
  | BytesLiteral
  | Literal
  | FString
  | TupleExpr
  | ListExpr
  | SetExpr
  | DictExpr
  | Unary
  | Binary
  | BoolOp
  | Compare
  | Conditional
  | Lambda
  | Comprehension
  | Await
  | Yield
  | Starred
  | SliceExpr
  | NamedExpr
  | ErrorExpr;

export type Stmt =
  | ExprStmt
  | Assign
  | AugAssign
  | AnnAssign
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | For
  | While
  | If
  | With
  | Try
  | Raise
  | Assert
  | Import
  | ImportFrom
  | Scope
  | Match
  | Simple
  | TypeAlias;

export interface Node {
  readonly start: number;
  readonly end: number;
}
export interface Name extends Node {
  readonly kind: 'Name';
  readonly id: string;
}
export interface Attribute extends Node {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  readonly attrStart: number;
}
export interface Call extends Node {
  readonly kind: 'Call';
  readonly func: Expr;
  /** Positional arguments in order; `*args` is a `Starred`. */
  readonly args: readonly Expr[];
  /** Keyword arguments; `**kwargs` has `name: undefined`. */
  readonly keywords: readonly Keyword[];
}
export interface Keyword extends Node {
  readonly name: string | undefined;
  readonly value: Expr;
}
export interface Subscript extends Node {
  readonly kind: 'Subscript';
  readonly value: Expr;
  /** `x[a]` → a; `x[a, b]` → a Tuple; slices are `Slice` nodes. */
  readonly index: Expr;
}
export interface NumberLiteral extends Node {
  readonly kind: 'Number';
  /** NaN for imaginary numbers. */
  readonly value: number;
  readonly isInt: boolean;
}
export interface StringLiteral extends Node {
  readonly kind: 'String';
  /** Escapes resolved, adjacent literals joined. */
  readonly value: string;
}
export interface BytesLiteral extends Node {
  readonly kind: 'Bytes';
}
export interface Literal extends Node {
  readonly kind: 'Literal';
  readonly value: true | false | null | '...';
}
export interface FString extends Node {
  readonly kind: 'FString';
  /** Literal text pieces and embedded expressions in order. */
  readonly parts: readonly (string | Expr)[];
}
export interface TupleExpr extends Node {
  readonly kind: 'Tuple';
  readonly items: readonly Expr[];
}
export interface ListExpr extends Node {
  readonly kind: 'List';
  readonly items: readonly Expr[];
}
export interface SetExpr extends Node {
  readonly kind: 'Set';
  readonly items: readonly Expr[];
}
export interface DictExpr extends Node {
  readonly kind: 'Dict';
  /** `**other` has `key: undefined`. */
  readonly entries: readonly { readonly key: Expr | undefined; readonly value: Expr }[];
}
export interface Unary extends Node {
  readonly kind: 'Unary';
  readonly op: 'not' | '-' | '+' | '~';
  readonly operand: Expr;
}
export interface Binary extends Node {
  readonly kind: 'Binary';
  readonly op: BinaryOp;
  readonly left: Expr;
  readonly right: Expr;
}
export type BinaryOp = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '&' | '|' | '^' | '<<' | '>>';
export interface BoolOp extends Node {
  readonly kind: 'BoolOp';
  readonly op: 'and' | 'or';
  readonly left: Expr;
  readonly right: Expr;
}
export interface Compare extends Node {
  readonly kind: 'Compare';
  /** A chain `a < b < c` is nested as `(a < b) and (b < c)` by the adapter. */
  readonly op: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';
  readonly left: Expr;
  readonly right: Expr;
}
export interface Conditional extends Node {
  readonly kind: 'Conditional';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface Lambda extends Node {
  readonly kind: 'Lambda';
  readonly params: readonly Param[];
  readonly body: Expr;
}
export interface Comprehension extends Node {
  readonly kind: 'Comprehension';
  readonly result: 'list' | 'set' | 'dict' | 'generator';
  /** The element; for a dict comprehension the value, with `key` beside it. */
  readonly element: Expr;
  readonly key: Expr | undefined;
  readonly clauses: readonly ComprehensionClause[];
}
export interface ComprehensionClause {
  readonly target: Expr;
  readonly iter: Expr;
  readonly conditions: readonly Expr[];
}
export interface Await extends Node {
  readonly kind: 'Await';
  readonly value: Expr;
}
export interface Yield extends Node {
  readonly kind: 'Yield';
  readonly value: Expr | undefined;
  readonly from: boolean;
}
export interface Starred extends Node {
  readonly kind: 'Starred';
  readonly value: Expr;
}
export interface SliceExpr extends Node {
  readonly kind: 'Slice';
  readonly lower: Expr | undefined;
  readonly upper: Expr | undefined;
  readonly step: Expr | undefined;
}
export interface NamedExpr extends Node {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expr;
}
/** What could not be parsed; `children` are the expressions that could. */
export interface ErrorExpr extends Node {
  readonly kind: 'Error';
  readonly children: readonly Expr[];
}

export interface ExprStmt extends Node {
  readonly kind: 'Expr';
  readonly value: Expr;
}
export interface Assign extends Node {
  readonly kind: 'Assign';
  /** `a = b = value` → targets [a, b]. */
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface AugAssign extends Node {
  readonly kind: 'AugAssign';
  readonly target: Expr;
  readonly op: BinaryOp;
  readonly value: Expr;
}
export interface AnnAssign extends Node {
  readonly kind: 'AnnAssign';
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | undefined;
}
export interface Param extends Node {
  readonly name: string;
  /** 'args' for `*args`, 'kwargs' for `**kwargs`; 'keyword' for parameters after `*`. */
  readonly category: 'plain' | 'keyword' | 'args' | 'kwargs';
  readonly annotation: Expr | undefined;
  readonly default: Expr | undefined;
}
export interface FunctionDef extends Node {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly nameStart: number;
  readonly params: readonly Param[];
  readonly returns: Expr | undefined;
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
  readonly isAsync: boolean;
  /** Whether the body, nested functions left out, has a `yield`. */
  readonly isGenerator: boolean;
}
export interface ClassDef extends Node {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly nameStart: number;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
}
export interface Return extends Node {
  readonly kind: 'Return';
  readonly value: Expr | undefined;
}
export interface Delete extends Node {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
}
export interface For extends Node {
  readonly kind: 'For';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface While extends Node {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Node {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  /** `elif` is an If inside. */
  readonly orelse: readonly Stmt[];
}
export interface With extends Node {
  readonly kind: 'With';
  readonly items: readonly { readonly context: Expr; readonly target: Expr | undefined }[];
  readonly body: readonly Stmt[];
}
export interface Try extends Node {
  readonly kind: 'Try';
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export interface ExceptHandler extends Node {
  readonly type: Expr | undefined;
  readonly name: string | undefined;
  readonly body: readonly Stmt[];
}
export interface Raise extends Node {
  readonly kind: 'Raise';
  readonly exception: Expr | undefined;
}
export interface Assert extends Node {
  readonly kind: 'Assert';
  readonly test: Expr;
}
export interface Import extends Node {
  readonly kind: 'Import';
  /** `import a.b as c` → { module: 'a.b', as: 'c' }. */
  readonly names: readonly { readonly module: string; readonly as: string | undefined }[];
}
export interface ImportFrom extends Node {
  readonly kind: 'ImportFrom';
  /** Number of leading dots. */
  readonly level: number;
  /** '' for `from . import x`. */
  readonly module: string;
  /** name '*' for a star import. */
  readonly names: readonly { readonly name: string; readonly as: string | undefined }[];
}
export interface Scope extends Node {
  readonly kind: 'Global' | 'Nonlocal';
  readonly names: readonly string[];
}
export interface Match extends Node {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly {
    readonly pattern: Pattern;
    readonly guard: Expr | undefined;
    readonly body: readonly Stmt[];
  }[];
}
/** Patterns are reduced to what binds names and which literals they test. */
export interface Pattern extends Node {
  /** Names the pattern binds. */
  readonly captures: readonly string[];
  /** The literal or dotted value tested, for a plain value pattern. */
  readonly value: Expr | undefined;
  /** Whether it matches anything (`_` or a bare capture). */
  readonly irrefutable: boolean;
}
export interface Simple extends Node {
  readonly kind: 'Pass' | 'Break' | 'Continue';
}
export interface TypeAlias extends Node {
  readonly kind: 'TypeAlias';
  readonly name: string;
}

export interface SyntaxProblem extends Node {
  readonly message: string;
  /** It is no Python of today, but all of it is understood: `print x`, `%matplotlib inline`. */
  readonly understood?: boolean;
}
export interface Module {
  readonly body: readonly Stmt[];
  readonly problems: readonly SyntaxProblem[];
  /** Comments in order, `text` without the leading `#`. */
  readonly comments: readonly (Node & { readonly text: string })[];
}
