/** Cloud platforms. */
import type { Asset, Evidence, Kind } from '../api/config.js';

type Where = Partial<Record<Evidence, readonly string[]>>;

const OWNER = '{owner,owners,team,contact,maintainer}';

/** `sign`: the end of its `$schema`, or what a file holds that leaves its schema out. */
function azure(id: string, title: string, asset: Asset, sign: string | readonly string[], evidence: Where = {}): Kind {
  return {
    id: `azureml/${id}`,
    title: `Azure ML ${title}`,
    asset,
    formats: ['yaml'],
    document: typeof sign === 'string' ? [`"$schema"=*azureml*/${sign}.*json`] : sign,
    name: 'name',
    evidence: { owner: [`tags.${OWNER}`], ...evidence },
  };
}

const deployment: Where = {
  version: ['{model,environment}'],
  monitor: ['data_collector'],
  metrics: ['app_insights_enabled'],
};
const job: Where = { version: ['{code,environment}', 'inputs.*.path'], bound: ['limits.timeout'] };
const monitor: Where = { alert: ['create_monitor.alert_notification'], schedule: ['trigger'] };

function databricks(id: string, within: string, title: string, asset: Asset, evidence: Where): Kind {
  return {
    id: `databricks/${id}`,
    title: `Databricks ${title}`,
    asset,
    formats: ['yaml'],
    document: [`resources.${within}`],
    within: `resources.${within}`,
    name: 'name',
    evidence,
  };
}

function cloudFormation(id: string, type: string, title: string, asset: Asset, evidence: Where = {}): Kind {
  return {
    id: `cloudformation/${id}`,
    title: `CloudFormation ${title}`,
    asset,
    formats: ['yaml', 'json'],
    document: ['Resources.*.Type'],
    within: 'Resources.*',
    where: [`Type=${type}`],
    evidence: { owner: ['Properties.Tags[Key=owner|team|contact].Value'], ...evidence },
  };
}

export const platforms: readonly Kind[] = [
  azure('online-deployment', 'online deployment', 'endpoint', 'managedOnlineDeployment', deployment),
  azure('kubernetes-deployment', 'Kubernetes deployment', 'endpoint', 'kubernetesOnlineDeployment', deployment),
  azure('batch-deployment', 'batch deployment', 'pipeline', '*batchDeployment', { version: ['{model,environment}'] }),
  azure('online-endpoint', 'online endpoint', 'endpoint', '*OnlineEndpoint', { gate: ['{traffic,mirror_traffic}'] }),
  azure('batch-endpoint', 'batch endpoint', 'pipeline', 'batchEndpoint'),
  azure('monitor-schedule', 'monitor', 'monitor', ['create_monitor'], monitor),
  azure('schedule', 'schedule', 'schedule', '*schedule', { schedule: ['trigger'] }),
  azure('pipeline-job', 'pipeline', 'pipeline', 'pipelineJob', job),
  azure('pipeline-component', 'pipeline component', 'pipeline', 'pipelineComponent', job),
  azure('command-job', 'job', 'pipeline', 'commandJob', job),
  azure('command-component', 'component', 'pipeline', 'commandComponent', job),
  azure('sweep-job', 'sweep', 'experiment', 'sweepJob', job),
  azure('data', 'data asset', 'data', 'data', { version: ['version'] }),
  azure('environment', 'environment', 'environment', 'environment', { version: ['{version,image}'] }),
  azure('model', 'model', 'model', 'model', { version: ['version'] }),
  azure('pipeline-job', 'pipeline', 'pipeline', ['type=pipeline', 'jobs.*'], job),
  azure('command-component', 'component', 'pipeline', ['type=command', 'command', '{code,environment}'], job),
  azure(
    'online-deployment',
    'online deployment',
    'endpoint',
    ['endpoint_name', 'model', '{instance_type,instance_count}'],
    deployment,
  ),
  databricks('job', 'jobs.*', 'job', 'schedule', {
    owner: [`tags.${OWNER}`, '{run_as,permissions}'],
    schedule: ['{schedule,trigger,continuous}'],
    alert: ['{email_notifications,webhook_notifications}.on_failure'],
    gate: ['tasks[].condition_task'],
    bound: ['{timeout_seconds,max_concurrent_runs}', 'health.rules'],
  }),
  databricks('endpoint', 'model_serving_endpoints.*', 'model serving endpoint', 'endpoint', {
    owner: ['tags[key=owner|team|contact].value', 'permissions'],
    version: ['config.{served_entities,served_models}[].{entity_version,model_version}'],
    monitor: ['config.auto_capture_config', 'ai_gateway.inference_table_config'],
  }),
  databricks('model', 'registered_models.*', 'registered model', 'model', { owner: ['{owner,comment,grants}'] }),
  databricks('monitor', 'quality_monitors.*', 'quality monitor', 'monitor', {
    alert: ['notifications'],
    schedule: ['schedule'],
  }),
  databricks('pipeline', 'pipelines.*', 'pipeline', 'pipeline', {
    owner: [`tags.${OWNER}`, '{permissions,run_as}'],
    alert: ['notifications'],
  }),
  {
    id: 'databricks/bundle',
    title: 'Databricks asset bundle',
    asset: 'project',
    formats: ['yaml'],
    document: ['bundle.name'],
    name: 'bundle.name',
    evidence: {
      owner: [
        `presets.tags.${OWNER}`,
        `targets.*.presets.tags.${OWNER}`,
        '{permissions,run_as}',
        'targets.*.{permissions,run_as}',
      ],
    },
  },
  cloudFormation('endpoint-config', 'AWS::SageMaker::EndpointConfig', 'SageMaker endpoint configuration', 'endpoint', {
    monitor: ['Properties.DataCaptureConfig'],
  }),
  cloudFormation('endpoint', 'AWS::SageMaker::Endpoint', 'SageMaker endpoint', 'endpoint', {
    gate: ['Properties.DeploymentConfig'],
  }),
  cloudFormation('model', 'AWS::SageMaker::Model', 'SageMaker model', 'model', {
    version: ['Properties.PrimaryContainer.{ModelDataUrl,Image}', 'Properties.Containers[].{ModelDataUrl,Image}'],
  }),
  cloudFormation('model-package', 'AWS::SageMaker::ModelPackage', 'SageMaker model package', 'model', {
    gate: ['Properties.ModelApprovalStatus=PendingManualApproval'],
  }),
  cloudFormation('model-package-group', 'AWS::SageMaker::ModelPackageGroup', 'SageMaker model package group', 'model'),
  cloudFormation('monitoring', 'AWS::SageMaker::MonitoringSchedule', 'SageMaker monitoring schedule', 'monitor'),
  cloudFormation('pipeline', 'AWS::SageMaker::Pipeline', 'SageMaker pipeline', 'pipeline'),
  cloudFormation('alarm', 'AWS::CloudWatch::Alarm', 'CloudWatch alarm', 'alert'),
];
