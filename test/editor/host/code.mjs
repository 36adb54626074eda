#!/usr/bin/env node
// Stands in for the `code` executable, so that @vscode/test-electron's runTests({ vscodeExecutablePath }) drives the web workbench.
import { require } from 'tsx/cjs/api';

const { code } = require('./code.ts', import.meta.url);
process.exitCode = await code(process.argv.slice(2));
