/** The VS Code server inside code-server, run without code-server's own wrapper. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serverEntry } from './paths.js';

export interface VSCodeServer {
  readonly authority: string;
  stop(): Promise<void>;
}

export interface ServerFolders {
  /** Holds `User/settings.json`: the web workbench reads its settings through the server. */
  readonly userData: string;
  readonly extensions: string;
  /** Everything else the server writes, its log among it. */
  readonly data: string;
}

const startSeconds = 30;
const endWithParent = path.join(__dirname, 'end-with-parent.cjs');

/** `restricted`: folders are not trusted. */
export async function startServer(folders: ServerFolders, restricted = false): Promise<VSCodeServer> {
  for (const folder of Object.values(folders) as string[]) fs.mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  // Its stderr is full of what is missing in a headless run, and goes to the log with the rest.
  const log = fs.openSync(path.join(folders.data, 'server.log'), 'a');
  const child = spawn(process.execPath, ['--require', endWithParent, ...serverArguments(port, folders, restricted)], {
    stdio: ['ignore', log, log],
    // A HOME of its own keeps the run apart from the user's settings; NODE_OPTIONS of the test runner are not for it.
    env: { ...process.env, HOME: folders.data, NODE_OPTIONS: '', PLUMBLINE_TEST_RUN: String(process.pid) },
  });
  await answers(child, authority).catch((error: Error) => {
    child.kill();
    throw new Error(`${error.message}\n${fs.readFileSync(path.join(folders.data, 'server.log'), 'utf8').slice(-2000)}`);
  });
  return { authority, stop: () => stop(child) };
}

function serverArguments(port: number, folders: ServerFolders, restricted: boolean): string[] {
  return [
    ...[serverEntry, '--accept-server-license-terms'],
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--disable-telemetry', ...(restricted ? [] : ['--disable-workspace-trust'])],
    ...['--server-data-dir', folders.data, '--user-data-dir', folders.userData, '--extensions-dir', folders.extensions],
  ];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(child: ChildProcess, authority: string): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(`http://${authority}/version`).catch(() => undefined);
    if (response?.ok) return;
    await delay(100);
  }
  throw new Error(`VS Code's server did not start within ${startSeconds} s (exit code ${child.exitCode})`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}
