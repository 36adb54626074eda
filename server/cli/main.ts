/** The command line: arguments in, exit codes out. */
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { rules } from '../../rules/index.js';
import type { Severity } from '../../rules/api/rule.js';
import { audit } from '../host/audit.js';
import { diskFiles, readStandardInput } from '../host/files.js';
import { listSources, slashed } from '../host/list.js';
import { models } from '../host/models.js';
import { jsonReport } from '../report/json.js';
import { textReport } from '../report/text.js';
import { explain, ruleTable } from './explain.js';
import { sourceLines } from './source-lines.js';

const SEVERITIES: readonly Severity[] = ['hint', 'info', 'warning', 'error'];
const USAGE_ERROR = 2;

interface Options {
  readonly format: 'text' | 'json';
  readonly minSeverity: Severity;
  readonly failOn?: Severity;
  readonly stdinFilename?: string;
  readonly rule?: string[];
  readonly progress: boolean;
}

export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('plumbline')
    .description('Finds data leakage in machine-learning code.')
    .exitOverride()
    .showHelpAfterError();
  program.configureOutput({ outputError: (text, write) => write(text) });
  checking(program.command('check [paths...]').description('gate: exit 1 when there are findings')).action(
    async (paths: string[], options: Options) => {
      code = await run(paths, options, options.failOn ?? 'warning');
    },
  );
  checking(program.command('audit [paths...]').description('report: exit 0 unless --fail-on')).action(
    async (paths: string[], options: Options) => {
      code = await run(paths, options, options.failOn);
    },
  );
  program
    .command('explain <rule>')
    .description('what a rule finds, why it hurts, how to fix it')
    .action((id: string) => {
      process.stdout.write(explain(id));
    });
  program
    .command('rules')
    .description('all rules')
    .action(() => {
      process.stdout.write(ruleTable());
    });
  program
    .command('lsp')
    .description('language server on the standard streams, for editors')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      // A bundle of its own: who checks files does not wait for it to load.
      await import('../lsp/main.js');
    });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
    process.stderr.write(`plumbline: ${error instanceof Error ? error.message : String(error)}\n`);
    return USAGE_ERROR;
  }
  return code;
}

function checking(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(new Option('--min-severity <severity>', 'leave out milder findings').choices(SEVERITIES).default('info'))
    .addOption(new Option('--fail-on <severity>', 'exit 1 from this severity on').choices(SEVERITIES))
    .option('--rule <id...>', 'only these rules', knownRule)
    .option('--stdin-filename <file>', 'read standard input as this file')
    .option('--no-progress', 'no progress on the terminal');
}

function knownRule(id: string, before: string[] = []): string[] {
  if (!rules.some(({ meta }) => meta.id === id))
    throw new InvalidArgumentError(`there is no rule ${id}; \`plumbline rules\` lists them.`);
  return [...before, id];
}

async function run(paths: readonly string[], options: Options, failOn: Severity | undefined): Promise<number> {
  const disk = diskFiles();
  const base = process.cwd();
  const stdin =
    options.stdinFilename === undefined
      ? undefined
      : { path: slashed(path.resolve(options.stdinFilename)), text: readStandardInput() };
  const files = stdin ? [stdin.path] : listSources(paths.length > 0 ? paths : ['.']).files;
  if (files.length === 0) process.stderr.write('plumbline: no Python files or notebooks found here\n');
  const read = (file: string) => (stdin && file === stdin.path ? stdin.text : disk.read(file));
  const chosen = options.rule ? rules.filter(({ meta }) => options.rule?.includes(meta.id)) : rules;
  const shows = options.progress && process.stderr.isTTY && files.length > 20;
  const reports = await audit(files, {
    rules: chosen,
    models,
    files: { read },
    pause: () => Promise.resolve(),
    ...(shows ? { progress: showProgress } : {}),
  });
  if (shows) process.stderr.write('\r\u001b[K');
  const least = SEVERITIES.indexOf(options.minSeverity);
  const shown = reports.map((report) => ({
    ...report,
    findings: report.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) >= least),
  }));
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  process.stdout.write(
    options.format === 'json'
      ? jsonReport(shown, base)
      : textReport(shown, { base, colour, files: files.length, lineOf: sourceLines(read) }),
  );
  for (const [file, reason] of disk.unread) process.stderr.write(`plumbline: ${file}: not read: ${reason}\n`);
  if (files.some((file) => disk.unread.has(file))) return USAGE_ERROR;
  if (failOn === undefined) return 0;
  return shown.some(({ findings }) =>
    findings.some(({ severity }) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn)),
  )
    ? 1
    : 0;
}

function showProgress(done: number, total: number): void {
  process.stderr.write(`\rAnalysed ${done} of ${total} files`);
}
