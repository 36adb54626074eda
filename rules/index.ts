/** All rules, in reading order. */
import type { Rule } from './api/rule.js';
import { fitBeforeSplit } from './leakage/fit-before-split.js';
import { noHeldOutEvaluation } from './leakage/no-held-out-evaluation.js';
import { resampleBeforeSplit } from './leakage/resample-before-split.js';
import { testReuse } from './leakage/test-reuse.js';
import { trainTestOverlap } from './leakage/train-test-overlap.js';
import { tuningOnTest } from './leakage/tuning-on-test.js';

export const rules: readonly Rule[] = [fitBeforeSplit, resampleBeforeSplit, trainTestOverlap, testReuse, tuningOnTest, noHeldOutEvaluation];
