import { has } from '../api/declared.js';
import { defineProjectRule } from '../api/rule.js';

export const prometheusWithoutAlertRules = defineProjectRule({
  meta: {
    id: 'observability/prometheus-without-alert-rules',
    summary: 'Prometheus collects metrics, and nobody is told what they say.',
    severity: 'info',
    since: '0.2.0',
    messages: {
      missing:
        'Metrics are collected, and nobody is told when they go wrong: neither `rule_files` nor `alerting` here, and no alert rule anywhere in the project.',
    },
    docs: {
      why: 'A dashboard that nobody looks at at night does not tell that the error rate went up. Alerts do.',
      bad: {
        'serve.py': 'import mlflow\n\nmodel = mlflow.pyfunc.load_model("models:/churn@champion")\n',
        'prometheus.yml':
          'global:\n  scrape_interval: 15s\nscrape_configs:\n  - job_name: api\n    static_configs:\n      - targets: ["api:8000"]\n',
      },
      good: {
        'serve.py': 'import mlflow\n\nmodel = mlflow.pyfunc.load_model("models:/churn@champion")\n',
        'prometheus.yml':
          'global:\n  scrape_interval: 15s\nrule_files: [alerts.yml]\nscrape_configs:\n  - job_name: api\n    static_configs:\n      - targets: ["api:8000"]\n',
      },
      fix: 'Write alert rules for the rate of errors, for missing predictions and for drift, name their file under `rule_files`, and tell Prometheus where the Alertmanager is.',
      sources: ['https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/'],
    },
  },
  *survey({ resources }) {
    if (resources.some((one) => one.asset === 'alert' && has(one, 'alert'))) return;
    const servers = resources.filter(({ kind, file }) => kind === 'prometheus/server' && !file.isAside);
    if (servers.some((one) => has(one, 'alert'))) return;
    const [server] = servers;
    if (server)
      yield {
        at: server.at,
        message: 'missing',
        steps: [],
        certainty: 'certain',
      };
  },
});
