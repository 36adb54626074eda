import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ConfigFile, ConfigNode } from '../../rules/api/config.js';
import { kinds } from '../../rules/kinds/index.js';
import { formatOf } from '../../server/analysis/config/format.js';
import { readConfig } from '../../server/analysis/config/recognise.js';

function read(path: string, text: string): ConfigFile {
  const format = formatOf(path);
  assert.ok(format, `${path} is configuration`);
  return readConfig(path, format, text, kinds);
}

/** Plain values, as a reader of the file would write them in JSON. */
function plain(node: ConfigNode): unknown {
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node.kind === 'list' ? node.items.map(plain) : node.value;
}

/** Every scalar and key stands where the tree says it does. */
function assertPlaces(text: string, node: ConfigNode): void {
  if (node.kind === 'scalar') {
    const said = text.slice(node.at.start, node.at.end);
    if (typeof node.value === 'string' && !/["'|>\\]/.test(said)) assert.equal(said.trim(), node.value.trim());
  } else if (node.kind === 'list') for (const item of node.items) assertPlaces(text, item);
  else
    for (const { key, keyAt, value } of node.entries) {
      if (!MADE_UP.has(key)) assert.ok(normal(text.slice(keyAt.start, keyAt.end)).includes(normal(key)), key);
      assertPlaces(text, value);
    }
}

/** Keys of formats that have none. */
const MADE_UP = new Set(['image', 'stage', 'pattern', 'owners', 'section']);

const normal = (name: string) => name.toLowerCase().replaceAll('_', '-');

const workload = `apiVersion: apps/v1
kind: Deployment
metadata: {name: churn, labels: {team: crm}}
spec:
  template:
    spec:
      containers:
        - name: api
          image: registry/churn:1.4
          readinessProbe: {httpGet: {path: /ready, port: 80}}
`;

describe('trees of configuration', () => {
  const texts: readonly (readonly [path: string, text: string, is: unknown])[] = [
    ['prometheus.yml', 'scrape_configs:\n  - job_name: api\n', [{ scrape_configs: [{ job_name: 'api' }] }]],
    ['prometheus.yml', 'a: &x [1, 2]\nscrape_configs: *x\n', [{ a: [1, 2], scrape_configs: [1, 2] }]],
    [
      'prometheus.yml',
      'base: &b {k: 1}\nscrape_configs:\n  <<: *b\n  l: 2\n',
      [{ base: { k: 1 }, scrape_configs: { k: 1, l: 2 } }],
    ],
    [
      '.github/workflows/ci.yml',
      'on: push\njobs: {a: {runs-on: x}}\n',
      [{ on: 'push', jobs: { a: { 'runs-on': 'x' } } }],
    ],
    ['k8s.yaml', `${workload}---\nkind: Service\n`, undefined],
    [
      'stack-template.yaml',
      'Resources:\n  A:\n    Type: AWS::SageMaker::Model\n    Properties: {ModelName: !Ref Name}\n',
      [{ Resources: { A: { Type: 'AWS::SageMaker::Model', Properties: { ModelName: 'Name' } } } }],
    ],
    [
      'stack.template.json',
      '{"Resources": {"A": {"Type": "AWS::SageMaker::Model"}}}',
      [{ Resources: { A: { Type: 'AWS::SageMaker::Model' } } }],
    ],
    [
      'pyproject.toml',
      '[project]\nname = "churn"\nauthors = [{name = "Ann"}]\n[tool.x]\na.b = 1\n[[tool.y]]\nc = 2\n[[tool.y]]\nc = 3\n',
      [
        {
          project: { name: 'churn', authors: [{ name: 'Ann' }] },
          tool: { x: { a: { b: 1 } }, y: [{ c: 2 }, { c: 3 }] },
        },
      ],
    ],
    [
      'Dockerfile',
      'FROM python:3.11 AS base\nLABEL owner="crm"\nRUN pip install \\\n  mlflow\n',
      [{ FROM: { image: 'python:3.11', stage: 'base' }, LABEL: { owner: 'crm' }, RUN: 'pip install   mlflow' }],
    ],
    [
      'requirements-dev.txt',
      '# all\nScikit_Learn==1.4  # why\npandas\n-r base.txt\nmlflow[extras]>=2,<3 ; python_version > "3.8"\n--index-url https://x\nx @ https://y/z.whl\nnot a requirement!\n',
      [{ 'scikit-learn': '==1.4', pandas: '', '-r': 'base.txt', mlflow: '>=2,<3', x: '@ https://y/z.whl' }],
    ],
    [
      '.github/CODEOWNERS',
      '* @all # everybody\n/models/ @ml ann@example.com\n[Data][2] @data\n*.csv\n/raw\\ data/ @raw\n',
      [
        [
          { pattern: '*', owners: ['@all'] },
          { pattern: '/models/', owners: ['@ml', 'ann@example.com'] },
          { section: 'Data', owners: ['@data'] },
          { pattern: '*.csv', owners: ['@data'], section: 'Data' },
          { pattern: '/raw\\ data/', owners: ['@raw'], section: 'Data' },
        ],
      ],
    ],
  ];
  for (const [path, text, is] of texts)
    it(`${path}: ${text.split('\n')[0]}`, () => {
      const { roots } = read(path, text);
      assert.ok(roots.length > 0, 'it is read');
      if (is !== undefined) assert.deepEqual(roots.map(plain), is);
      for (const root of roots) assertPlaces(text, root);
      const crlf = text.replaceAll('\n', '\r\n');
      assert.deepEqual(
        JSON.stringify(read(path, crlf).roots.map(plain)).replaceAll('\\r', ''),
        JSON.stringify(roots.map(plain)),
      );
      for (const root of read(path, crlf).roots) assertPlaces(crlf, root);
    });

  const silent: readonly (readonly [what: string, path: string, text: string])[] = [
    [
      'a Helm template',
      'chart/templates/a.yaml',
      '{{- if .Values.on }}\napiVersion: apps/v1\nkind: Deployment\n{{- end }}\n',
    ],
    ['a value that is a template', 'prometheus.yml', 'scrape_configs: {{ configs }}\n'],
    ['a loop of Jinja', 'prometheus.yml', 'scrape_configs:\n{% for x in y %}\n  - a\n{% endfor %}\n'],
    ['YAML that is being written', 'prometheus.yml', 'scrape_configs:\n  - job_name: "api\n  x: [1,\n'],
    ['tabs', 'prometheus.yml', 'scrape_configs:\n\t- a: 1\n'],
    ['TOML that is being written', 'pyproject.toml', '[project\nname = \n'],
    ['JSON that is being written', 'a-template.json', '{"Resources": {"A": '],
    ['nothing', 'prometheus.yml', ''],
    ['nested without end', 'prometheus.yml', `scrape_configs: ${'['.repeat(20_000)}`],
    ['nested deep', 'a-template.json', '['.repeat(100_000) + ']'.repeat(100_000)],
  ];
  for (const [what, path, text] of silent)
    it(`are none for ${what}`, () => {
      assert.deepEqual(read(path, text).resources, []);
    });

  it('share what anchors share, however often', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}, *l${i}]`);
    const file = read('prometheus.yml', `l0: &l0 [x]\n${levels.join('\n')}\nscrape_configs: *l30\n`);
    assert.equal(file.resources.length, 1);
    assert.ok(file.find(file.roots[0]!, `scrape_configs${'[]'.repeat(31)}`).length <= 10_000);
  });

  it('end where an anchor holds itself', () => {
    const file = read('prometheus.yml', 'scrape_configs: &a\n  - *a\n');
    assert.equal(file.resources.length, 1);
  });

  it('never throw', () => {
    const paths = [
      'a.yaml',
      'dvc.yaml',
      'pyproject.toml',
      'x-template.json',
      'Dockerfile',
      'requirements.txt',
      'CODEOWNERS',
    ];
    const piece = fc.oneof(
      fc.constantFrom(
        'scrape_configs:',
        'FROM ',
        'a: ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&a ',
        '*a',
        '!Ref ',
        '\n',
        '  ',
        '#',
        '=',
        '== 1',
        '@x',
        '\\',
        '---\n',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(piece, { maxLength: 40 }), (path, pieces) => {
        const text = pieces.join('');
        for (const root of read(path, text).roots) JSON.stringify(plain(root));
      }),
      { numRuns: 400 },
    );
  });
});

describe('what a file declares', () => {
  const cases: readonly (readonly [path: string, text: string, says: readonly string[]])[] = [
    ['a.yaml', workload, ['k8s/workload churn owner version metrics']],
    [
      'a.yaml',
      'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: {name: fraud, annotations: {owner: risk}}\nspec:\n  predictor:\n    logger: {mode: all}\n    model: {storageUri: s3://m/7}\n',
      ['kserve/inference-service fraud owner version monitor'],
    ],
    [
      'a.yaml',
      'apiVersion: machinelearning.seldon.io/v1\nkind: SeldonDeployment\nmetadata: {name: fraud}\nspec: {predictors: [{graph: {modelUri: gs://m, logger: {mode: all}}}]}\n',
      ['seldon/deployment fraud version monitor'],
    ],
    [
      'a.yaml',
      'apiVersion: mlops.seldon.io/v1alpha1\nkind: Pipeline\nmetadata: {name: p}\nspec: {steps: [{name: model}, {name: income-drift}]}\n',
      ['seldon/pipeline p monitor'],
    ],
    [
      'a.yaml',
      'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: nightly}\nspec: {schedule: "0 3 * * *", concurrencyPolicy: Forbid, workflowSpec: {onExit: notify}}\n',
      ['argo/cron-workflow nightly schedule alert bound'],
    ],
    [
      'a.yaml',
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {generateName: t-, annotations: {pipelines.kubeflow.org/kfp_sdk_version: "1.8"}}\nspec: {templates: [{dag: {tasks: [{when: "1 > 0"}]}}]}\n',
      ['kfp/compiled-v1 t- gate'],
    ],
    [
      'a.yaml',
      'pipelineInfo: {name: train}\ndeploymentSpec: {}\nroot: {dag: {}}\nschemaVersion: 2.1.0\n',
      ['kfp/compiled train'],
    ],
    [
      'a.yaml',
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: c}\nspec: {owner: group:ml}\n',
      ['backstage/entity c owner'],
    ],
    [
      'a.yaml',
      'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: r}\nspec: {groups: [{rules: [{alert: Errors}]}]}\n',
      ['prometheus/rule r alert'],
    ],
    [
      'a.yaml',
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: t}\nspec: {schedule: "@daily", jobTemplate: {spec: {template: {spec: {containers: [{image: t:1}]}}}}}\n',
      ['k8s/cron-job t version schedule'],
    ],
    [
      'a.yml',
      '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nmodel: azureml:m:1\napp_insights_enabled: true\ntags: {owner: x}\n',
      ['azureml/online-deployment blue owner version metrics'],
    ],
    [
      'a.yml',
      '$schema: http://azureml/sdk-2-0/Schedule.json\nname: nightly\ntrigger: {type: cron}\n',
      ['azureml/schedule nightly schedule'],
    ],
    [
      'a.yml',
      'name: m\ntrigger: {type: cron}\ncreate_monitor: {alert_notification: {emails: [a@b.c]}}\n',
      ['azureml/monitor-schedule m alert schedule'],
    ],
    [
      'a.yml',
      'type: command\nname: prep\ncommand: python prep.py\nenvironment: azureml:e:1\n',
      ['azureml/command-component prep version'],
    ],
    ['a.yml', 'type: pipeline\ndisplay_name: p\njobs: {a: {type: command}}\n', ['azureml/pipeline-job -']],
    [
      'databricks.yml',
      'bundle: {name: b}\nresources:\n  jobs:\n    train:\n      name: train\n      schedule: {quartz_cron_expression: x}\n      email_notifications: {on_failure: [a@b.c]}\n      tags: {team: x}\n',
      ['databricks/job train owner schedule alert', 'databricks/bundle b'],
    ],
    [
      'r.yml',
      'resources:\n  model_serving_endpoints:\n    e: {name: e, config: {served_entities: [{entity_version: 3}]}, ai_gateway: {inference_table_config: {enabled: true}}}\n',
      ['databricks/endpoint e version monitor'],
    ],
    [
      's-template.yaml',
      'Resources:\n  C:\n    Type: AWS::SageMaker::EndpointConfig\n    Properties: {DataCaptureConfig: {EnableCapture: true}, Tags: [{Key: Owner, Value: x}]}\n',
      ['cloudformation/endpoint-config C owner monitor'],
    ],
    [
      '.github/workflows/t.yml',
      'name: t\non: {schedule: [{cron: "0 0 * * *"}]}\njobs:\n  train:\n    timeout-minutes: 9\n    environment: prod\n    steps: [{if: failure(), run: x}]\n',
      ['github/workflow t schedule alert gate bound', 'github/job train gate bound'],
    ],
    ['.gitlab-ci.yml', 'deploy: {script: [x], when: manual}\n', ['gitlab/pipeline - gate']],
    ['prometheus.yml', 'scrape_configs: [{job_name: x}]\nrule_files: [a.yml]\n', ['prometheus/server - metrics alert']],
    ['promtail.yml', 'clients: [{url: x}]\nscrape_configs: [{job_name: x}]\n', []],
    [
      'alerts.yml',
      'groups: [{name: g, rules: [{alert: A, expr: up, labels: {team: x}}]}]\n',
      ['prometheus/rules - alert owner'],
    ],
    ['alertmanager.yml', 'route: {receiver: x}\nreceivers: [{name: x}]\n', ['alertmanager/config - alert']],
    ['contact.yml', 'apiVersion: 1\ncontactPoints: [{name: x}]\n', ['grafana/alerting - alert']],
    [
      'docker-compose.yml',
      'services: {api: {image: x:1, healthcheck: {test: x}}}\n',
      ['compose/service api version metrics'],
    ],
    ['Dockerfile', 'FROM x:1\nLABEL maintainer=a@b.c\nHEALTHCHECK CMD x\n', ['docker/file - owner version metrics']],
    ['requirements.txt', 'pandas==2\n', ['python/requirements - version']],
    ['pyproject.toml', '[project]\nname = "p"\nauthors = [{name = "Ann"}]\n', ['python/project p owner']],
    ['Pipfile', '[packages]\npandas = "==2"\n', ['python/pipfile - version']],
    [
      'environment.yml',
      'name: e\nchannels: [x]\ndependencies: [python=3.11, {pip: [mlflow==2]}]\n',
      ['conda/environment e version'],
    ],
    ['CODEOWNERS', '* @ml\n', ['owners/codeowners - owner']],
    [
      'dvc.yaml',
      'stages:\n  train: {cmd: x, deps: [a], metrics: [m.json]}\nartifacts: {m: {path: m.pkl, meta: {owner: x}}}\n',
      ['dvc/pipeline - owner metrics', 'dvc/stage train version metrics'],
    ],
    ['d.csv.dvc', 'outs: [{md5: abc, path: d.csv, desc: x}]\n', ['dvc/data d.csv owner version']],
    ['MLproject', 'name: p\nconda_env: c.yaml\n', ['mlflow/project p version']],
    ['m/MLmodel', 'flavors: {sklearn: {}}\nrun_id: r1\nsignature: {inputs: x}\n', ['mlflow/model r1 version monitor']],
    [
      'prefect.yaml',
      'name: p\ndeployments: [{name: d, schedules: [{cron: x}], tags: [x], version: 1}]\n',
      ['prefect/project p', 'prefect/deployment d owner schedule version'],
    ],
    ['defs.yaml', 'type: my.Component\nattributes: {owners: ["team:x"]}\n', ['dagster/component my.Component owner']],
    [
      'run.yaml',
      'enable_cache: false\nsteps: {a: {parameters: {x: 1}}}\nmodel: {name: m, version: 1.0, tags: [x]}\n',
      ['zenml/run m owner version'],
    ],
    [
      'conf/base/catalog.yml',
      'm:\n  type: pickle.PickleDataset\n  versioned: true\n  metadata: {owner: x}\n',
      ['kedro/dataset m owner version'],
    ],
    ['feature_repo/feature_store.yaml', 'project: f\nregistry: r.db\nprovider: local\n', ['feast/store f']],
    ['dbt_project.yml', 'name: d\nmodels: {d: {+group: g}}\n', ['dbt/project d owner']],
    [
      'models/s.yml',
      'version: 2\nsources: [{name: raw, schema: s, tables: [{name: t, freshness: {warn_after: {count: 1}}}]}]\nmodels: [{name: m, group: g, columns: [{name: c, tests: [unique]}]}]\nexposures: [{name: e, type: ml, owner: {email: a@b.c}}]\n',
      ['dbt/source raw monitor', 'dbt/model m owner monitor', 'dbt/exposure e owner'],
    ],
    [
      'gx/checkpoints/c.yml',
      'name: c\naction_list: [{name: a}]\nvalidations: [{expectation_suite_name: s}]\n',
      ['gx/checkpoint c alert'],
    ],
    ['serve.yaml', 'applications: [{name: a, import_path: m:app}]\n', ['ray/serve a']],
    ['bentofile.yaml', 'service: "s:svc"\nlabels: {owner: ml}\n', ['bentoml/bento s:svc owner']],
    [
      'dags/d.yaml',
      'train:\n  default_args: {owner: ml, retries: 1}\n  schedule: "@daily"\n  tasks: {a: {operator: x}}\n',
      ['airflow/dag-factory train owner schedule bound'],
    ],
    [
      'c.odcs.yaml',
      'apiVersion: v3.0.0\nkind: DataContract\nid: c\nversion: 1.0\nschema: [{name: t}]\nteam: [{username: x}]\n',
      ['odcs/contract c owner version'],
    ],
    ['openlineage.yml', 'transport: {type: http}\nownership: {owners: [{name: x}]}\n', ['openlineage/config - owner']],
    ['recipe.yml', 'source: {type: snowflake}\nsink: {type: datahub-rest}\n', ['datahub/recipe snowflake']],
    ['conf/config.yaml', 'defaults: [model: a]\nowner: ml\n', ['hydra/config - owner']],
    ['values.yaml', 'image: x\nreplicas: 2\n', []],
    ['params.yaml', 'model: {depth: 3}\ntrain: {epochs: 2}\n', []],
  ];
  for (const [path, text, says] of cases)
    it(`${path}: ${says.join(', ') || 'nothing'}`, () => {
      const found = read(path, text).resources.map(({ kind, name, evidence }) =>
        [kind, name ?? '-', ...[...evidence].flatMap(([what, nodes]) => (nodes.length > 0 ? [what] : []))].join(' '),
      );
      assert.deepEqual(found, says);
    });

  it('is what a comment says where the file does not show it', () => {
    const [resource] = read('svc.yaml', '# plumbline: kind=kserve/inference-service\nmetadata: {name: x}\n').resources;
    assert.deepEqual([resource?.kind, resource?.name], ['kserve/inference-service', 'x']);
  });
});
