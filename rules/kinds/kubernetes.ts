/** Things on Kubernetes: model servers, workflows, workloads, what watches them. */
import type { Evidence, Kind } from '../api/config.js';

const OWNER = '{owner,owners,team,contact,maintainer}';
const owner = [
  `metadata.{labels,annotations}.${OWNER}`,
  'metadata.labels.{"app.kubernetes.io/owner","app.kubernetes.io/team"}',
  'metadata.annotations."backstage.io/kubernetes-id"',
];

function kubernetesKind(
  id: string,
  title: string,
  asset: Kind['asset'],
  document: readonly string[],
  evidence: Partial<Record<Evidence, readonly string[]>> = {},
): Kind {
  return {
    id,
    title,
    asset,
    formats: ['yaml', 'json'],
    document,
    name: 'metadata.{name,generateName}',
    evidence: { owner, ...evidence },
  };
}

const inContainers = (path: string) =>
  ['spec', 'spec.template.spec', 'spec.jobTemplate.spec.template.spec'].map((pod) => `${pod}.containers[].${path}`);

export const kubernetes: readonly Kind[] = [
  kubernetesKind(
    'kserve/inference-service',
    'KServe InferenceService',
    'endpoint',
    ['apiVersion=serving.kserve.io/*', 'kind=InferenceService'],
    {
      version: ['spec.predictor.*.{storageUri,runtimeVersion}', 'spec.predictor.containers[].image'],
      monitor: ['spec.{predictor,transformer,explainer}.logger'],
      metrics: ['metadata.annotations."serving.kserve.io/enable-prometheus-scraping"'],
      gate: ['spec.predictor.canaryTrafficPercent'],
    },
  ),
  kubernetesKind(
    'kserve/serving-runtime',
    'KServe ServingRuntime',
    'environment',
    ['apiVersion=serving.kserve.io/*', 'kind=ServingRuntime|ClusterServingRuntime'],
    { version: ['spec.containers[].image'] },
  ),
  kubernetesKind('kserve/inference-graph', 'KServe InferenceGraph', 'endpoint', [
    'apiVersion=serving.kserve.io/*',
    'kind=InferenceGraph',
  ]),
  kubernetesKind(
    'seldon/deployment',
    'SeldonDeployment',
    'endpoint',
    ['apiVersion=machinelearning.seldon.io/*', 'kind=SeldonDeployment'],
    {
      version: ['spec.predictors[].graph.modelUri'],
      monitor: ['spec.predictors[].graph.logger', 'spec.predictors[].graph.children[].logger'],
      gate: ['spec.predictors[].{traffic,shadow}'],
    },
  ),
  kubernetesKind('seldon/model', 'Seldon Core v2 Model', 'model', ['apiVersion=mlops.seldon.io/*', 'kind=Model'], {
    version: ['spec.{storageUri,artifactVersion}'],
  }),
  kubernetesKind(
    'seldon/pipeline',
    'Seldon Core v2 Pipeline',
    'pipeline',
    ['apiVersion=mlops.seldon.io/*', 'kind=Pipeline'],
    { monitor: ['spec.steps[].name=*drift*|*outlier*'] },
  ),
  kubernetesKind(
    'seldon/experiment',
    'Seldon Core v2 Experiment',
    'experiment',
    ['apiVersion=mlops.seldon.io/*', 'kind=Experiment'],
    { gate: ['spec.candidates'] },
  ),
  kubernetesKind(
    'kfp/compiled-v1',
    'compiled Kubeflow pipeline (v1)',
    'pipeline',
    ['apiVersion=argoproj.io/*', 'kind=Workflow', 'metadata.annotations."pipelines.kubeflow.org/kfp_sdk_version"'],
    { alert: ['spec.onExit'], gate: ['spec.templates[].dag.tasks[].when'] },
  ),
  kubernetesKind(
    'argo/cron-workflow',
    'Argo CronWorkflow',
    'schedule',
    ['apiVersion=argoproj.io/*', 'kind=CronWorkflow'],
    {
      schedule: ['spec.{schedule,schedules}'],
      alert: ['spec.workflowSpec.{onExit,hooks}'],
      metrics: ['spec.workflowSpec.metrics'],
      gate: ['spec.workflowSpec.templates[].dag.tasks[].when', 'spec.workflowSpec.templates[].steps[][].when'],
      bound: ['spec.workflowSpec.{activeDeadlineSeconds,retryStrategy}', 'spec.concurrencyPolicy'],
    },
  ),
  kubernetesKind(
    'argo/workflow',
    'Argo Workflow',
    'pipeline',
    ['apiVersion=argoproj.io/*', 'kind=Workflow|WorkflowTemplate|ClusterWorkflowTemplate'],
    {
      version: ['spec.templates[].inputs.artifacts[].git.revision'],
      alert: ['spec.{onExit,hooks}'],
      metrics: ['spec.metrics'],
      gate: ['spec.templates[].dag.tasks[].when', 'spec.templates[].steps[][].when'],
      bound: ['spec.{activeDeadlineSeconds,retryStrategy}', 'spec.templates[].{activeDeadlineSeconds,retryStrategy}'],
    },
  ),
  kubernetesKind(
    'prometheus/rule',
    'PrometheusRule',
    'alert',
    ['apiVersion=monitoring.coreos.com/*', 'kind=PrometheusRule'],
    { alert: ['spec.groups[].rules[].alert'] },
  ),
  kubernetesKind(
    'prometheus/service-monitor',
    'Prometheus ServiceMonitor',
    'monitor',
    ['apiVersion=monitoring.coreos.com/*', 'kind=ServiceMonitor|PodMonitor'],
    { metrics: ['spec.{endpoints,podMetricsEndpoints}'] },
  ),
  {
    ...kubernetesKind('backstage/entity', 'Backstage entity', 'ownership', ['apiVersion=backstage.io/*', 'kind']),
    evidence: { owner: ['spec.owner'] },
  },
  kubernetesKind('k8s/cron-job', 'Kubernetes CronJob', 'schedule', ['apiVersion=batch/*', 'kind=CronJob'], {
    version: inContainers('image'),
    schedule: ['spec.schedule'],
    bound: ['spec.concurrencyPolicy', 'spec.jobTemplate.spec.{activeDeadlineSeconds,backoffLimit}'],
  }),
  kubernetesKind('k8s/job', 'Kubernetes Job', 'pipeline', ['apiVersion=batch/*', 'kind=Job'], {
    version: inContainers('image'),
    bound: ['spec.{activeDeadlineSeconds,backoffLimit}'],
  }),
  kubernetesKind(
    'k8s/workload',
    'Kubernetes workload',
    'endpoint',
    ['apiVersion=apps/*', 'kind=Deployment|StatefulSet|DaemonSet'],
    {
      version: inContainers('image'),
      metrics: [
        ...inContainers('{readinessProbe,livenessProbe,startupProbe}'),
        'spec.template.metadata.annotations."prometheus.io/scrape"',
      ],
      gate: ['spec.strategy.rollingUpdate'],
    },
  ),
];
