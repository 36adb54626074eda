/** Where the test host lives and which versions it is made of. */
import path from 'node:path';

export const repository = path.resolve(__dirname, '../../..');

/** Ignored by git. What is downloaded once stays here. */
export const cache = path.join(repository, '.cache/editor');

/**
 * code-server's npm package carries the VS Code server and its web workbench. 4.99.4 holds VS Code 1.99.3, the newest
 * that runs on Node 20.
 */
export const codeServer = { version: '4.99.4', folder: path.join(cache, 'code-server-4.99.4') } as const;

export const serverEntry = path.join(codeServer.folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
