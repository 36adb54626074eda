import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Expr, Module, Stmt } from '../../server/analysis/python/ast.js';
import { parsePython } from '../../server/analysis/python/parser/parse.js';
import { show, showStatement } from './parser.show.js';

describe('expressions', () => {
  const cases: [code: string, tree: string][] = [
    ['a < b <= c', 'and(<(a b) <=(b c))'],
    ['a < (b < c)', '<(a <(b c))'],
    ['a is not b not in c', 'and(is not(a b) not in(b c))'],
    ['a or b and not c', 'or(a and(b not(c)))'],
    ['-a ** 2 @ b // 3', '//(@(-(**(a 2)) b) 3)'],
    ['f(a, *b, c=1, **d)', 'f(a *(b) c=1 **=d)'],
    ['f(x for x in y if x if not x)', 'f(generator(x for x in y if x if not(x)))'],
    ['[a, *b]', 'List(a *(b))'],
    ['[(x for x in y)]', 'List(generator(x for x in y))'],
    ['{k: v for k, v in d.items() for x in y}', 'dict(k: v for Tuple(k v) in d.items() for x in y)'],
    ['{x for x in y}, {1}, {}, {**a, "b": 2}', "Tuple(set(x for x in y) Set(1) Dict() Dict(**a 'b':2))"],
    ['x[1:, ::2, ...]', 'x[Tuple(Slice(1 _ _) Slice(_ _ 2) ...)]'],
    ['x[a], x[a,], x[*a]', 'Tuple(x[a] x[Tuple(a)] x[Tuple(*(a))])'],
    ['(), (a,), (y := 5)', 'Tuple(Tuple() Tuple(a) y:=5)'],
    ['a if b else lambda x, *y, z=1: x', 'if(b a lambda(x *y z=1: x))'],
    ['0x1F, 1_000, 1e3, 2j, 0o17', 'Tuple(31 1000 1000. NaN. 15)'],
    ['True, None, ..., __debug__', 'Tuple(true null ... __debug__)'],
    [
      String.raw`'a\n\x41\u00e9\U0001F600\101' "b" '''c'''`,
      JSON.stringify('a\nA\u00e9\u{1f600}Abc').replaceAll('"', "'"),
    ],
    [
      String.raw`r'\n' '\
' '\q'`,
      String.raw`'\\n\\q'`,
    ],
    ["b'x' b'y'", 'Bytes'],
    [`f'a{x!r:>{w}}b{{c}}' "d" f"{y=}"`, "f('a' x w 'b{c}dy=' y)"],
    ['f"{d["k"]:%Y-%m} {f"{n}"}"', "f(d['k'] ' ' f(n))"],
    ['await f(), (yield), (yield from g)', 'Tuple(await(f()) yield yield from(g))'],
  ];
  for (const [code, tree] of cases) it(code, () => equal(show(expr(code)), tree));

  it('have no parentheses in their range', () => {
    const text =
      '(((df\n  .a)\n .b((c), ((1)))))[((2)):]\n((yield x)); (((a, b))); ((("s")));((x for x in y)); ([1]); (f()).g()';
    const found = new Set<string>();
    each(parsePython(text), ({ kind, start, end }) => kind !== 'Expr' && found.add(text.slice(start, end)));
    for (const part of ['df', 'c', '1', '2', 'yield x', '(a, b)', '"s"', '(x for x in y)', '[1]', 'f()'])
      ok(found.has(part), part);
    for (const part of ['(c)', '((1))', '("s")', '([1])', '((a, b))', '(f())']) ok(!found.has(part), part);
  });

  it('end past the comma of a tuple', () => {
    const text = 'x = a, b,';
    const [statement] = parsePython(text).body;
    equal(text.slice(statement!.start, statement!.end), text);
  });

  it('share the middle of a chain', () => {
    const chain = expr('a < b() < c') as { left: { right: Expr }; right: { left: Expr } };
    equal(chain.left.right, chain.right.left);
  });
});

describe('statements', () => {
  const cases: [code: string, tree: string][] = [
    ['a = b[0] = c', 'Assign a b[0] = c'],
    ['a: int = 1; b: str; c += 1', 'AnnAssign a | AnnAssign b | AugAssign c + 1'],
    ['import a.b as c, d', 'Import a.b as c, d'],
    ['from ..a import (b as c, d)', 'ImportFrom 2 a: b as c, d'],
    ['from . import *', 'ImportFrom 1 : *'],
    ['global a, b', 'Global a, b'],
    ['del a, b[0]', 'Delete a b[0]'],
    ['if a: b\nelif c: d\nelse: e', 'If a [Expr b] [If c [Expr d] [Expr e]]'],
    ['for a, b in c: pass\nelse: break', 'For Tuple(a b) in c [Pass] [Break]'],
    ['while a: continue', 'While a [Continue] []'],
    ['with a as b, c: pass', 'With a as b, c [Pass]'],
    ['with (a as b, c): pass', 'With a as b, c [Pass]'],
    [
      'try: a\nexcept (B, C) as e: d\nexcept: f\nelse: g\nfinally: h',
      'Try [Expr a] Tuple(B C) as e [Expr d] _ [Expr f] [Expr g] [Expr h]',
    ],
    ['raise A(b) from c\nassert a, b\nreturn', 'Raise A(b) | Assert a | Return _'],
    [
      'def f(a, /, b=1, *, c: int, **d) -> e: yield',
      'FunctionDef f(plain a, plain b=1, keyword c, kwargs d) generator [Expr yield]',
    ],
    [
      'async def f(*a, b):\n def g(): yield\n lambda: (yield)',
      'FunctionDef f(args a, keyword b) async [FunctionDef g() generator [Expr yield] | Expr lambda(: yield)]',
    ],
    ['@a.b\n@c()\nclass D(E, metaclass=F): pass', 'ClassDef @a.b @c() D(E metaclass=F) [Pass]'],
    ['type X[T] = list[T]', 'TypeAlias X'],
  ];
  for (const [code, tree] of cases) it(code, () => equal(parsePython(code).body.map(showStatement).join(' | '), tree));

  it('match: what a pattern binds, tests, and lets through', () => {
    const code = `match x:
 case 1 | 2: a
 case "s" as t: a
 case K.V: a
 case [a, *b, {"k": c, **d}, P(e, f=(g | g))]: a
 case (h) if h: a
 case -1: a
 case _: a`;
    const [statement] = parsePython(code).body;
    ok(statement?.kind === 'Match');
    deepEqual(
      statement.cases.map(({ pattern }) => [
        pattern.captures.join(),
        pattern.value ? show(pattern.value) : '',
        pattern.irrefutable,
      ]),
      [
        ['', '', false],
        ['t', "'s'", false],
        ['', 'K.V', false],
        ['a,b,c,d,e,g', '', false],
        ['h', '', true],
        ['', '-(1)', false],
        ['', '', true],
      ],
    );
  });

  it('functions start with their decorators and name their name', () => {
    const text = '@a\nasync def f(): pass';
    const [definition] = parsePython(text).body;
    ok(definition?.kind === 'FunctionDef');
    deepEqual([definition.start, text.slice(definition.nameStart, definition.nameStart + 1)], [0, 'f']);
  });

  it('comments come in order, also those inside brackets', () => {
    const text = '# a\nf( # b\n 1) # c\n"# no"\n#';
    deepEqual(
      parsePython(text).comments.map((comment) => [text.slice(comment.start, comment.end), comment.text]),
      [
        ['# a', ' a'],
        ['# b', ' b'],
        ['# c', ' c'],
        ['#', ''],
      ],
    );
  });

  it('what Python only warns about is no problem', () => {
    deepEqual(parsePython('def f():\n try: pass\n finally: return 1').problems, []);
    deepEqual(parsePython('await f()\nasync with a: pass').problems, []);
  });
});

describe('Python 2', () => {
  const cases: [code: string, tree: string, problems: number][] = [
    ['print "a" % b', "Expr print(%('a' b))", 1],
    ['print a, b\nprint', 'Expr print(a b) | Expr print', 1],
    ['if x: print "a"; print >>f, "b"', "If x [Expr print('a') | Expr print(f 'b')] []", 2],
    ['exec code in names', 'Expr exec(code names)', 1],
    ['raise E, "m"', "Raise E('m')", 1],
    ['try: a\nexcept E, e: b', 'Try [Expr a] E as e [Expr b] [] []', 1],
    ['x = 10L + `y`', 'Assign x = +(10 y)', 1],
  ];
  for (const [code, tree, problems] of cases) {
    it(code, () => {
      const text = code.includes('except') ? `${code}\nprint "x"` : code;
      const module = parsePython(text);
      equal(module.body.map(showStatement).join(' | ').replace(" | Expr print('x')", ''), tree);
      ok(module.problems.length >= problems);
      inside(text, module);
    });
  }

  it('leaves the places of what it rewrites', () => {
    const text = 'print "a"\nx = 1\n';
    deepEqual(spans(text), ['print "a"', 'x = 1']);
  });
});

describe('IPython', () => {
  const cases: [code: string, statements: string[]][] = [
    ['%matplotlib inline\nx = 1', ['x = 1']],
    ['!pip install "a (\nx = 1', ['x = 1']],
    ['!pip install a \\\n  b\nx = 1', ['x = 1']],
    ['x = !ls "*\ny = 1', ['x = !ls "*', 'y = 1']],
    ['x = %sql select (\ny = 1', ['x = %sql select (', 'y = 1']],
    ['df?\n?df.fit\nx = 1\n*.read?', ['df', 'df.fit', 'x = 1']],
    ['%time model.fit(X)', ['model.fit(X)']],
    ['%timeit -n 10 -r3 f(X,\n  y)', ['f(X,\n  y)']],
    ['m = %time f(X)', ['m = %time f(X)']],
    ['%%time\nx = 1', ['x = 1']],
    ['\n%%capture out\n%%timeit\nx = 1', ['x = 1']],
    ['%%bash\necho "(\n', []],
    ['%%sql\nselect 1', []],
    ['if a:\n    %pip install b\nx = 1', ['if a:\n    %pip install b', 'x = 1']],
    ['x = (a\n% b)', ['x = (a\n% b)']],
    ['x = 5 % 2', ['x = 5 % 2']],
    ['# Databricks notebook source\n# MAGIC %sql\n# MAGIC select (\n# COMMAND ----------\nx = 1', ['x = 1']],
  ];
  for (const [text, statements] of cases) {
    it(JSON.stringify(text), () => {
      const module = parsePython(text, { notebook: true });
      deepEqual(
        module.body.map(({ start, end }) => text.slice(start, end)),
        statements,
      );
      deepEqual(module.problems, []);
    });
  }

  it('is understood in a plain file, and reported', () => {
    const { body, problems } = parsePython('!pip install a\nx = 1\n');
    deepEqual([body.length, problems.map(({ start, end }) => [start, end])], [1, [[0, 14]]]);
  });

  it('keeps the call of a timed line at its place', () => {
    const text = 'x = 1\n%time model.fit(X, y=2)\n';
    const statement = parsePython(text, { notebook: true }).body[1];
    ok(statement?.kind === 'Expr' && statement.value.kind === 'Call');
    equal(text.slice(statement.value.keywords[0]!.start, statement.value.keywords[0]!.end), 'y=2');
  });
});

describe('broken code', () => {
  const cases: [name: string, text: string, kept: string[]][] = [
    ['an open call', 'a = 1\nclf.fit(\nb = 2\nprint(b)\n', ['a = 1', 'clf.fit(', 'b = 2', 'print(b)']],
    ['an open call with arguments', 'clf.fit(X, y\nb = foo(1,\n  2)\n', ['clf.fit(X, y', 'b = foo(1,\n  2)']],
    ['open brackets of all kinds', 'x = foo({"a": [1, (2\nb = 2', ['x = foo({"a": [1, (2', 'b = 2']],
    ['the wrong bracket', 'x = foo(a[1)\nb = 2', ['x = foo(a[1)', 'b = 2']],
    ['a bracket too many', 'x = foo(1))\nb = 2', ['x = foo(1)', 'b = 2']],
    ['an open string', 'x = "abc\nb = 2', ['x = "abc', 'b = 2']],
    ['an open string in a call', 'foo("abc, 1)\nb = 2', ['foo("abc, 1)', 'b = 2']],
    ['an open f-string', 'print(f"{df.shape[0\nb = 2', ['print(f"{df.shape[0', 'b = 2']],
    ['open triple quotes', 'x = """\nb = 2\nc = 3\n', ['x = """', 'b = 2', 'c = 3']],
    [
      'open triple quotes before others',
      'x = """\ndef f():\n    """Return the answer."""\n    return 42\n',
      ['x = """', 'def f():\n    """Return the answer."""\n    return 42'],
    ],
    [
      'a half-typed def',
      'def foo(a, b\n    x = 1\n    return x\ny = 2',
      ['def foo(a, b\n    x = 1\n    return x', 'y = 2'],
    ],
    [
      'a default without a value',
      'def foo(a=):\n    x = 1\n    return x\ny = {1: 2}',
      ['def foo(a=):\n    x = 1\n    return x', 'y = {1: 2}'],
    ],
    ['a def without parameters', 'def foo\n    x = 1\ny = 2', ['def foo\n    x = 1', 'y = 2']],
    ['an open loop', 'for i in range(\n    print(i)\ny = 2', ['for i in range(\n    print(i)', 'y = 2']],
    ['an attribute without a name', 'x = df.\ny = 2', ['x = df.', 'y = 2']],
    ['an import without names', 'from x import\ny = 2', ['from x import', 'y = 2']],
    ['an import with an open bracket', 'from x import (a,\ny = 2', ['from x import (a,', 'y = 2']],
    ['a stray else', 'x = 1\nelse:\n    y = 2\nz = 3', ['x = 1', 'else', 'y = 2', 'z = 3']],
    [
      'a strange indent',
      'if a:\n        x = 1\n    y = 2\n  z = 3\nw = 4',
      ['if a:\n        x = 1', 'y = 2', 'z = 3', 'w = 4'],
    ],
    [
      'merge conflicts',
      'a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = (\n  3)\n>>>>>>> main\nc = 4',
      ['a = 1', 'b = 2', 'b = (\n  3)', 'c = 4'],
    ],
    ['a lone decorator', '@dag(\nx = 1', ['@dag(', 'x = 1']],
    ['async alone', 'async\nx = 1', ['x = 1']],
  ];
  for (const [name, text, kept] of cases) {
    it(name, () => {
      const module = parsePython(text);
      ok(module.problems.length > 0);
      inside(text, module);
      const found = spans(text);
      for (const part of kept) ok(found.includes(part), `${part} in ${JSON.stringify(found)}`);
    });
  }

  it('keeps the arguments of an open call', () => {
    const [statement] = parsePython('clf.fit(X, y=\nb = 2').body;
    ok(statement?.kind === 'Expr' && statement.value.kind === 'Call');
    deepEqual([statement.value.args.length, statement.value.keywords.length], [1, 1]);
  });

  it('says what was open, and what else is wrong below', () => {
    deepEqual(
      parsePython('foo(\nb = 2\nc = [1\nd d\n').problems.map(({ start, message }) => [start, message]),
      [
        [3, '"(" was not closed'],
        [15, '"[" was not closed'],
        [20, 'Statements must be separated by newlines or semicolons'],
      ],
    );
  });

  it('keeps what could be parsed as children of the error', () => {
    const [statement] = parsePython('x.y.').body;
    ok(statement?.kind === 'Expr' && statement.value.kind === 'Error');
    deepEqual(statement.value.children.map(show), ['x.y']);
  });

  it('loses only what is nested too deeply', () => {
    const text = `a = 1\nb = ${'('.repeat(50_000)}${')'.repeat(50_000)}\nc = 3\n`;
    const { body, problems } = parsePython(text);
    deepEqual([body.length, problems.length], [2, 1]);
  });

  it('takes no time for nonsense', () => {
    const started = performance.now();
    for (const part of ['(', '(\n', '[{', '"""\n', 'f"{', "'", '%x\n', 'x ', '\\\n', '\0', '?', 'def f(\n'])
      parsePython(part.repeat(20_000));
    ok(performance.now() - started < 20_000);
  }).timeout(30_000);
});

describe('real scripts', () => {
  const folder = join(__dirname, 'scripts');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const whole = statements(parsePython(text).body);

    it(`${name} is valid`, () => deepEqual(parsePython(text).problems, []));

    it(`${name}: typing it keeps what stands above the cursor's statement`, () => {
      for (let cursor = 0; cursor <= text.length; cursor++) {
        const begun = Math.max(0, ...whole.filter(({ start }) => start < cursor).map(({ start }) => start));
        const found = keys(statements(parsePython(text.slice(0, cursor)).body), exactly, 0);
        const lost = whole.filter((each) => each.end <= begun && !found.has(exactly(each, 0)));
        deepEqual(lost, [], `typed to ${cursor}: ${JSON.stringify(text.slice(Math.max(0, cursor - 60), cursor))}`);
      }
    }).timeout(120_000);

    it(`${name}: retyping a line keeps what stands above and below`, () => {
      let start = 0;
      for (const line of text.split('\n')) {
        const end = start + line.length;
        for (let column = 0; column < line.length; column++) {
          const left = line.slice(0, column);
          const edited = text.slice(0, start + column) + text.slice(end);
          const by = column - line.length;
          // the block of a header that is gone belongs to what stands above it, which then ends later
          const key = left.trim() === '' ? roughly : exactly;
          const found = keys(statements(parsePython(edited).body), key, 0);
          const above = whole.filter((each) => each.end <= start && !found.has(key(each, 0)));
          const below = whole.filter(
            (each) => each.start >= end && !found.has(key(each, by)) && !text.startsWith('elif', each.start),
          );
          deepEqual([...above, ...below], [], `line ${JSON.stringify(line)} up to ${column}`);
        }
        start = end + 1;
      }
    }).timeout(120_000);
  }

  it('random edits never throw, hang, or leave the text', () => {
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const bits = [
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '"""',
      'f"{',
      '#',
      '\\',
      '\n',
      '\r',
      '\t',
      ':',
      ',',
      '.',
      '=',
      '!',
      '?',
      '%%time\n',
      '    ',
      'def ',
      'else:',
      'lambda',
      'import ',
      '@',
      '>>>>>>> b\n',
      'print "a"\n',
      '`x`',
      '\0',
      '\ud83d',
      'é',
      '0x',
      '10L',
      'await ',
      'match x:\n',
      'case ',
      '{{',
      '\ufeff',
      '\f',
      'except E, e:\n',
    ];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.constantFrom(0, 0, 1, 5, 40, 300),
      put: fc.constantFrom('', ...bits),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (original, edits, notebook) => {
          let text = original;
          for (const { at, cut, put } of edits) {
            const offset = Math.floor(at * text.length);
            text = text.slice(0, offset) + put + text.slice(offset + cut);
          }
          const started = performance.now();
          inside(text, parsePython(text, { notebook }));
          ok(performance.now() - started < 2000);
        },
      ),
      { seed: 5, numRuns: 1000 },
    );
  }).timeout(120_000);
});

interface Spanned {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Of a definition: where its name is, whatever decorators it has caught. */
  readonly at: number;
}

function statements(body: readonly Stmt[], into: Spanned[] = []): Spanned[] {
  for (const statement of body) {
    const { kind, start, end } = statement;
    into.push({ kind, start, end, at: 'nameStart' in statement ? statement.nameStart : start });
    if ('body' in statement) statements(statement.body, into);
    if ('orelse' in statement) statements(statement.orelse, into);
    if ('finalbody' in statement) statements(statement.finalbody, into);
    for (const inner of kind === 'Try' ? statement.handlers : kind === 'Match' ? statement.cases : [])
      statements(inner.body, into);
  }
  return into;
}

const exactly = ({ kind, start, end }: Spanned, by: number) => `${kind} ${start + by} ${end + by}`;
const roughly = ({ kind, at }: Spanned, by: number) => `${kind} ${at + by}`;

function keys(found: readonly Spanned[], key: typeof exactly, by: number): Set<string> {
  return new Set(found.map((each) => key(each, by)));
}

function spans(text: string): string[] {
  return statements(parsePython(text).body).map(({ start, end }) => text.slice(start, end));
}

interface AnyNode {
  readonly kind?: string;
  readonly start: number;
  readonly end: number;
}

/** Calls back for every node with its parent, which has the node in its range. */
function each(tree: unknown, visit: (node: AnyNode, parent: AnyNode | undefined) => void, parent?: AnyNode): void {
  if (typeof tree !== 'object' || tree === null) return;
  const node = 'start' in tree ? (tree as AnyNode) : undefined;
  if (node) visit(node, parent);
  for (const child of Object.values(tree)) each(child, visit, node ?? parent);
}

function inside(text: string, module: Module): void {
  each(module, ({ kind, start, end }, parent) => {
    const where = `${kind} ${start}–${end} in ${JSON.stringify(text)}`;
    ok(Number.isInteger(start) && start >= 0 && start <= end && end <= text.length, where);
    if (parent)
      ok(start >= parent.start && end <= parent.end, `${where} of ${parent.kind} ${parent.start}–${parent.end}`);
  });
}

function expr(code: string): Expr {
  const { body, problems } = parsePython(code);
  deepEqual(problems, []);
  const [statement] = body;
  ok(statement?.kind === 'Expr');
  return statement.value;
}
