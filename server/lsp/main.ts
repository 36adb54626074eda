/** The language server on Node, over the editor's pipe (`--node-ipc`) or its standard streams (`--stdio`). */
import { createConnection } from 'vscode-languageserver/node';
import { rules } from '../../rules/index.js';
import { kinds } from '../../rules/kinds/index.js';
import { diskFiles } from '../host/files.js';
import { listSources } from '../host/list.js';
import { OwnModels } from '../host/own-models.js';
import { Projects } from '../host/projects.js';
import { version } from '../host/version.js';
import { serve } from './server.js';

const pages = 'https://github.com/plumbline-lint/plumbline/blob/main/docs/rules';

// Who names no transport, as `plumbline lsp` does not, means the standard streams.
if (!process.argv.some((argument) => /^--(node-ipc|stdio|socket|pipe)\b/.test(argument))) process.argv.push('--stdio');

serve(createConnection(), {
  createEngine: (options) => new Projects({ ...options, rules, kinds }, new OwnModels()),
  files: diskFiles(),
  list: (folder) => listSources([folder]),
  pageOf: (rule) => `${pages}/${rule}.md`,
  rules: rules.map(({ meta: { id, summary } }) => ({ id, summary })),
  version,
  process: () => ({
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    'memory in MB': Math.round(process.memoryUsage().rss / 1024 / 1024),
    'CPU in ms': Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000),
    'up for seconds': Math.round(process.uptime()),
  }),
});
