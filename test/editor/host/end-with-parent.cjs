// Loaded into the VS Code server: ends it when the test run that started it was killed and could not do so itself.
const parent = Number(process.env.PLUMBLINE_TEST_RUN);

setInterval(() => {
  try {
    process.kill(parent, 0);
  } catch {
    process.exit(1);
  }
}, 1000).unref();
