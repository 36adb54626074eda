/** The command line: arguments in, exit codes out. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { rules } from '../../rules/index.js';
import { version } from '../host/version.js';
import { check, SEVERITIES, type CheckOptions } from './check.js';
import { explain, ruleTable, unknownRule } from './explain.js';

const USAGE_ERROR = 2;
const FORMATS = ['text', 'json'] as const;

export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('plumbline')
    .description('Finds data leakage in machine-learning code.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .showHelpAfterError('(`--help` lists the options)');
  checking(program.command('check'))
    .description('a gate: exit code 0 when clean, 1 when there are findings, 2 when not all could be checked')
    .action(async (paths: string[], options: CheckOptions) => {
      code = await check(paths, { ...options, gate: true });
    });
  checking(program.command('audit'))
    .description('a report: exit code 0 unless --fail-on says otherwise')
    .action(async (paths: string[], options: CheckOptions) => {
      code = await check(paths, { ...options, gate: false });
    });
  program
    .command('explain <rule>')
    .description('what a rule finds, why it hurts, how to fix it')
    .addOption(format())
    .action((id: string, options: { format: 'text' | 'json' }) => {
      process.stdout.write(explain(id, options.format));
    });
  program
    .command('rules')
    .description('all rules')
    .addOption(format())
    .action((options: { format: 'text' | 'json' }) => {
      process.stdout.write(ruleTable(options.format));
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
    .argument('[paths...]', 'files and folders; the current folder if there are none')
    .addOption(format())
    .addOption(
      new Option(
        '--min-severity <severity>',
        'leave out milder findings (default: warning; info for an audit)',
      ).choices(SEVERITIES),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit code 1 from this severity on (default of check: what is shown)').choices(
        SEVERITIES,
      ),
    )
    .option('--rule <rule>', 'only this rule; may be repeated', knownRule)
    .option('--stdin-filename <file>', 'check standard input as if it were this file')
    .option('--jobs <number>', 'threads to work with (default: as many as there are cores)', jobs)
    .option('--no-progress', 'no progress on the terminal');
}

function format(): Option {
  return new Option('--format <format>', 'how to print').choices(FORMATS).default('text');
}

function knownRule(id: string, before: string[] = []): string[] {
  if (!rules.some(({ meta }) => meta.id === id)) throw new InvalidArgumentError(unknownRule(id));
  return [...before, id];
}

function jobs(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return number;
}
