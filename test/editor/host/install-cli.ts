/** `tsx test/editor/host/install-cli.ts`: what continuous integration runs before it caches `.vscode-test/`. */
import { install } from './install.js';

install().then(
  (installation) =>
    console.log(`Ready: ${installation.kind === 'desktop' ? installation.executable : 'VS Code in a browser'}`),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
