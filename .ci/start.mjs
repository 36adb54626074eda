// `npm start`: installs, builds, audits the example project or the path given.
import path from 'node:path';
import { install, root, run } from './install.mjs';

install();
for (const script of ['models.mjs', 'build.mjs']) {
  if (run(process.execPath, [path.join(root, '.ci', script)]) !== 0) process.exit(2);
}
const [given, ...options] = process.argv.slice(2);
const target = given ? path.resolve(process.env.INIT_CWD ?? '.', given) : path.join('examples', 'churn');
process.exit(run(process.execPath, [path.join(root, 'dist', 'cli.js'), 'audit', target, ...options]));
