/** Who may import whom, and what the engine and the rules may touch: the table of docs/architecture.md as code. */
import path from 'node:path';
import ts from 'typescript';

interface Layer {
  readonly files: RegExp;
  /** Files of ours, and packages. */
  readonly imports: readonly RegExp[];
  /** Gone once compiled. */
  readonly types?: readonly RegExp[];
  /** The same input gives the same output: no clock, no chance, no process, nothing kept between calls. */
  readonly pure?: true;
}

const ENGINE = /^server\/analysis\//;
const RULES = /^rules\//;
const HOST = /^server\/host\//;
const PROTOCOL = /^server\/protocol\//;

/** The first that fits a file decides. A file that none fits may import anything. */
export const LAYERS: readonly Layer[] = [
  { files: /^rules\/api\//, imports: [/^rules\/api\//], pure: true },
  { files: /^rules\/index\.ts$/, imports: [RULES], pure: true },
  // `<family>` stands for the folder of the importing file: a rule never imports another family's.
  { files: /^rules\/(?<family>[\w-]+)\//, imports: [/^rules\/api\//, /^rules\/<family>\//], pure: true },
  {
    files: /^server\/analysis\/python\/parser\//,
    imports: [/^server\/analysis\/python\//, /^server\/analysis\/text\//, /^@zzzen\/pyright-internal\//],
    pure: true,
  },
  {
    files: /^server\/analysis\/config\//,
    imports: [
      ENGINE,
      /^(jsonc-parser|yaml|toml-eslint-parser|dockerfile-ast|pip-requirements-js|vscode-languageserver-textdocument)(\/|$)/,
    ],
    types: [/^rules\/api\//],
    pure: true,
  },
  { files: ENGINE, imports: [ENGINE, /^jsonc-parser\//], types: [/^rules\/api\//], pure: true },
  { files: PROTOCOL, imports: [PROTOCOL], types: [/^vscode-languageserver-protocol$/] },
  {
    files: HOST,
    imports: [HOST, ENGINE, RULES, /^package\.json$/, /^\.cache\/(validate-)?models\./, /^node:/, /^(ignore|yaml)$/],
    types: [/^ajv$/],
  },
  {
    files: /^server\/report\//,
    imports: [/^server\/report\//, ENGINE, RULES, /^node:path$/, /^picocolors$/],
    types: [HOST],
  },
  {
    files: /^server\/cli\//,
    // The language server is started, not used: `plumbline lsp`.
    imports: [/^server\/(cli|report)\//, /^server\/lsp\/main\.ts$/, HOST, ENGINE, RULES, /^node:path$/, /^commander$/],
  },
  {
    files: /^server\/lsp\//,
    imports: [
      /^server\/lsp\//,
      HOST,
      ENGINE,
      RULES,
      PROTOCOL,
      /^node:(timers\/promises|crypto)$/,
      /^vscode-languageserver(-textdocument|\/node)?$/,
      /^(vscode-uri|diff)$/,
    ],
  },
  { files: /^client\//, imports: [/^client\//, PROTOCOL, /^vscode$/, /^vscode-languageclient\/node$/] },
  { files: /^test\/editor\//, imports: [/./] },
  { files: /^(test|bench)\//, imports: [/^(?!vscode$|client\/)/] },
];

const IMPURE = new Set(
  'process Buffer global globalThis console performance crypto fetch __dirname __filename setTimeout setInterval setImmediate queueMicrotask localStorage'.split(
    ' ',
  ),
);
const IMPURE_MEMBERS: Readonly<Record<string, RegExp>> = { Date: /./, Math: /^random$/ };

/** What a file does that its layer may not, one line each. */
export function violations(file: string, text: string): string[] {
  const layer = LAYERS.find(({ files }) => files.test(file));
  if (!layer) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const forbidden = importsOf(source)
    .filter(({ name, isType }) => !mayImport(layer, file, target(file, name), isType))
    .map(({ name, line }) => `${file}:${line} imports ${name}`);
  return [...forbidden, ...(layer.pure ? impurities(source) : [])];
}

function mayImport(layer: Layer, file: string, name: string, isType: boolean): boolean {
  const family = layer.files.exec(file)?.groups?.['family'];
  const allowed = [...layer.imports, ...(isType ? (layer.types ?? []) : [])];
  return allowed.some((pattern) => new RegExp(pattern.source.replace('<family>', family ?? '<family>')).test(name));
}

/** `./facts.js` from `rules/api/rule.ts` is `rules/api/facts.ts`; packages keep their names. */
function target(from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  return path.posix.join(path.posix.dirname(from), name).replace(/\.js$/, '.ts');
}

interface Import {
  readonly name: string;
  readonly line: number;
  readonly isType: boolean;
}

/** Static, dynamic and re-exporting imports, `require`, and `import('…')` in types. */
function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, isType: boolean) => {
    if (name && ts.isStringLiteralLike(name)) found.push({ name: name.text, line: lineOf(source, node), isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isExternalModuleReference(node)) add(node, node.expression, false);
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isLoading(node.expression)) add(node, node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isLoading(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function impurities(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const add = (node: ts.Node, what: string) => found.push(`${source.fileName}:${lineOf(source, node)} ${what}`);
  for (const statement of source.statements)
    if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
      add(statement, 'keeps state in the module');
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node)) {
      const members = Object.hasOwn(IMPURE_MEMBERS, node.text) ? IMPURE_MEMBERS[node.text] : undefined;
      if (IMPURE.has(node.text)) add(node, `uses ${node.text}`);
      else if (members?.test(memberOf(node))) add(node, `uses ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A name that stands for a value, and not for a member, a key or a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  return (
    ts.isExpression(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isStatement(parent)
  );
}

function memberOf({ parent }: ts.Identifier): string {
  return ts.isPropertyAccessExpression(parent) ? parent.name.text : ' ';
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
