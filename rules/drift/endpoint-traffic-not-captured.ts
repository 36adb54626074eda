import { isForTrying, lacks } from '../api/declared.js';
import type { ConfigFile, Plain, Resource } from '../api/config.js';
import { defineConfigRule } from '../api/rule.js';

/** Where capture is declared, and how: the map it belongs in, its key, its value. */
const CAPTURE: Readonly<Record<string, readonly [within: string | undefined, key: string, value: Plain]>> = {
  'kserve/inference-service': ['spec.predictor', 'logger', { mode: 'all', url: 'http://TODO-collector' }],
  'seldon/deployment': ['spec.predictors[].graph', 'logger', { mode: 'all', url: 'http://TODO-collector' }],
  'azureml/online-deployment': [
    undefined,
    'data_collector',
    { collections: { model_inputs: { enabled: 'True' }, model_outputs: { enabled: 'True' } } },
  ],
  'azureml/kubernetes-deployment': [
    undefined,
    'data_collector',
    { collections: { model_inputs: { enabled: 'True' }, model_outputs: { enabled: 'True' } } },
  ],
  'databricks/endpoint': [undefined, 'ai_gateway', { inference_table_config: { enabled: true } }],
  'cloudformation/endpoint-config': [
    'Properties',
    'DataCaptureConfig',
    {
      EnableCapture: true,
      InitialSamplingPercentage: 100,
      DestinationS3Uri: 's3://TODO-bucket/capture',
      CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    },
  ],
};

export const endpointTrafficNotCaptured = defineConfigRule({
  meta: {
    id: 'drift/endpoint-traffic-not-captured',
    summary: 'An endpoint answers requests and keeps none of them.',
    severity: 'warning',
    since: '0.2.0',
    messages: {
      missing:
        '{what} answers requests and keeps none of them, so nothing can be compared with the training data. Add `{key}`.',
    },
    docs: {
      why: 'Drift, errors and complaints can only be looked into with the requests that the model got. What was not kept when it came is lost, and retraining has to start from data that is as old as the model.',
      bad: {
        'serving/fraud.yaml':
          'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata:\n  name: fraud\n  labels:\n    owner: risk-ml\n  annotations:\n    serving.kserve.io/enable-prometheus-scraping: "true"\nspec:\n  predictor:\n    sklearn:\n      storageUri: s3://models/fraud/7\n',
      },
      good: {
        'serving/fraud.yaml':
          'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata:\n  name: fraud\n  labels:\n    owner: risk-ml\n  annotations:\n    serving.kserve.io/enable-prometheus-scraping: "true"\nspec:\n  predictor:\n    logger:\n      mode: all\n      url: http://collector.monitoring\n    sklearn:\n      storageUri: s3://models/fraud/7\n',
      },
      fix: "Switch the platform's own capture of requests and answers on, and give it a place to write to.",
      sources: [
        'https://kserve.github.io/website/docs/model-serving/predictive-inference/logger/basic-logger',
        'https://learn.microsoft.com/azure/machine-learning/how-to-collect-production-data',
        'https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture.html',
        'https://developers.google.com/machine-learning/guides/rules-of-ml#rule_29_the_best_way_to_make_sure_that_you_train_like_you_serve_is_to_save_the_set_of_features_used_at_serving_time_and_then_pipe_those_features_to_a_log_to_use_them_at_training_time',
      ],
    },
  },
  *inspect(file) {
    if (file.isAside) return;
    for (const resource of file.resources) {
      const capture = CAPTURE[resource.kind];
      if (!capture || !lacks(resource, 'monitor') || isForTrying(resource.name)) continue;
      yield {
        at: resource.at,
        message: 'missing',
        data: { what: named(resource), key: capture[1] },
        steps: [],
        certainty: 'certain',
        fixes: fixesOf(file, resource, capture),
      };
    }
  },
});

function named({ title, name }: Resource): string {
  return name === undefined ? title : `${title} \`${name}\``;
}

function* additions(file: ConfigFile, resource: Resource, [within, key, value]: (typeof CAPTURE)[string]) {
  for (const map of within === undefined ? [resource.node] : file.find(resource.node, within)) {
    const edit = file.adding(map, key, value);
    if (edit) yield edit;
  }
}

function fixesOf(file: ConfigFile, resource: Resource, capture: (typeof CAPTURE)[string]) {
  const edits = [...additions(file, resource, capture)];
  return edits.length > 0 ? [{ title: `Add \`${capture[1]}\``, safety: 'review' as const, edits }] : [];
}
