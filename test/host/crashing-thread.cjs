// Stands in for audit-thread.ts: dies in the way that the name of a file says.
const { parentPort } = require('node:worker_threads');

const deaths = {
  throw: () => {
    throw new Error('no way out');
  },
  exit: () => process.exit(7),
  memory: () => {
    const hoard = [];
    for (;;) hoard.push(new Array(1e6).fill({}));
  },
};

parentPort.postMessage('ready');
parentPort.on('message', (shard) => {
  for (const file of shard) {
    deaths[file]?.();
    parentPort.postMessage({ file, reports: [{ path: file, findings: [], notes: [] }] });
  }
  parentPort.postMessage('done');
});
