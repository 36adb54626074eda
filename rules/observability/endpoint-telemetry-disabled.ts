import type { ConfigFile, Resource } from '../api/config.js';
import { isForTrying, lacks } from '../api/declared.js';
import { defineConfigRule } from '../api/rule.js';

export const endpointTelemetryDisabled = defineConfigRule({
  meta: {
    id: 'observability/endpoint-telemetry-disabled',
    summary: 'An endpoint reports neither latency nor errors.',
    severity: 'info',
    since: '0.2.0',
    messages: {
      missing: '{what} reports neither latency nor errors. Add `{key}`.',
    },
    docs: {
      why: 'An endpoint without telemetry fails in silence: the first to notice slow or failing answers are those who wait for them.',
      bad: {
        'deploy/blue.yml':
          '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: churn\nmodel: azureml:churn:4\ndata_collector:\n  collections:\n    model_inputs:\n      enabled: "True"\ntags:\n  owner: crm-ml\n',
      },
      good: {
        'deploy/blue.yml':
          '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: churn\nmodel: azureml:churn:4\napp_insights_enabled: true\ndata_collector:\n  collections:\n    model_inputs:\n      enabled: "True"\ntags:\n  owner: crm-ml\n',
      },
      fix: "Switch the platform's own telemetry on: `app_insights_enabled` in Azure ML, the annotation `serving.kserve.io/enable-prometheus-scraping` in KServe, unless the cluster does so for all services.",
      sources: [
        'https://learn.microsoft.com/azure/machine-learning/how-to-monitor-online-endpoints',
        'https://kserve.github.io/website/docs/model-serving/predictive-inference/observability/prometheus-grafana/prometheus-metrics',
      ],
    },
  },
  *inspect(file, project) {
    if (file.isAside) return;
    // The cluster's own configuration says so for all.
    if (project.paths.some((path) => /inferenceservice-config/.test(path))) return;
    for (const resource of file.resources) {
      const place = placeOf(file, resource);
      if (!place || !lacks(resource, 'metrics') || isForTrying(resource.name)) continue;
      const edit = file.adding(place.map, place.key, place.value);
      yield {
        at: resource.at,
        message: 'missing',
        data: { what: `${resource.title} \`${resource.name ?? ''}\``, key: place.key },
        steps: [],
        certainty: 'certain',
        fixes: edit ? [{ title: `Add \`${place.key}\``, safety: 'review', edits: [edit] }] : [],
      };
    }
  },
});

function placeOf(file: ConfigFile, { kind, node }: Resource) {
  if (kind === 'azureml/online-deployment') return { map: node, key: 'app_insights_enabled', value: true };
  if (kind !== 'kserve/inference-service') return undefined;
  const key = 'serving.kserve.io/enable-prometheus-scraping';
  const [annotations] = file.find(node, 'metadata.annotations');
  if (annotations) return { map: annotations, key, value: 'true' };
  const [metadata] = file.find(node, 'metadata');
  return metadata && { map: metadata, key: 'annotations', value: { [key]: 'true' } };
}
