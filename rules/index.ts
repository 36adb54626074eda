/** All rules, in reading order. */
import type { Rule } from './api/rule.js';
import { kedroModelDatasetUnversioned } from './data-versions/kedro-model-dataset-unversioned.js';
import { endpointTrafficNotCaptured } from './drift/endpoint-traffic-not-captured.js';
import { fitBeforeSplit } from './leakage/fit-before-split.js';
import { futureInFeatures } from './leakage/future-in-features.js';
import { groupAcrossSplit } from './leakage/group-across-split.js';
import { noHeldOutEvaluation } from './leakage/no-held-out-evaluation.js';
import { resampleBeforeSplit } from './leakage/resample-before-split.js';
import { targetInFeatures } from './leakage/target-in-features.js';
import { temporalOrderIgnored } from './leakage/temporal-order-ignored.js';
import { testReuse } from './leakage/test-reuse.js';
import { trainTestOverlap } from './leakage/train-test-overlap.js';
import { tuningOnTest } from './leakage/tuning-on-test.js';
import { endpointTelemetryDisabled } from './observability/endpoint-telemetry-disabled.js';
import { prometheusWithoutAlertRules } from './observability/prometheus-without-alert-rules.js';
import { cloudResourceNoOwnerTag } from './ownership/cloud-resource-no-owner-tag.js';
import { dvcTrainStageUntracked } from './retraining/dvc-train-stage-untracked.js';
import { malformedSuppression } from './suppression/malformed.js';
import { unusedSuppression } from './suppression/unused.js';

export const rules: readonly Rule[] = [
  fitBeforeSplit,
  resampleBeforeSplit,
  trainTestOverlap,
  testReuse,
  tuningOnTest,
  targetInFeatures,
  futureInFeatures,
  temporalOrderIgnored,
  groupAcrossSplit,
  noHeldOutEvaluation,
  endpointTrafficNotCaptured,
  kedroModelDatasetUnversioned,
  dvcTrainStageUntracked,
  endpointTelemetryDisabled,
  prometheusWithoutAlertRules,
  cloudResourceNoOwnerTag,
  malformedSuppression,
  unusedSuppression,
];
