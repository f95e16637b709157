// `npm test`: everything. `npm test -- lint unused` runs the steps whose names hold one of the words, and what those need.
import './lib/require-node.mjs';

const { chooseSteps, runSteps } = await import('./test/run-steps.mjs');
const { report } = await import('./test/report.mjs');
const { steps } = await import('./test/steps.mjs');

const results = await runSteps(chooseSteps(steps, process.argv.slice(2)));
process.exitCode = report(results) ? 0 : 1;
