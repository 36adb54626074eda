import { has, textOf } from '../api/declared.js';
import { defineConfigRule } from '../api/rule.js';

export const kedroModelDatasetUnversioned = defineConfigRule({
  meta: {
    id: 'data-versions/kedro-model-dataset-unversioned',
    summary: 'A model in the Kedro catalog is overwritten by each run.',
    severity: 'info',
    since: '0.2.0',
    messages: {
      missing: 'Each run overwrites the model `{name}`, so there is none to go back to. Add `versioned: true`.',
    },
    docs: {
      why: 'A model that is overwritten in place cannot be compared with the one before it, and a bad one cannot be taken back.',
      bad: {
        'conf/base/catalog.yml':
          'regressor:\n  type: pickle.PickleDataset\n  filepath: data/06_models/regressor.pickle\n',
      },
      good: {
        'conf/base/catalog.yml':
          'regressor:\n  type: pickle.PickleDataset\n  versioned: true\n  filepath: data/06_models/regressor.pickle\n',
      },
      fix: 'Let Kedro keep each version: `versioned: true`.',
      sources: ['https://docs.kedro.org/en/stable/catalog-data/data_catalog.html#dataset-versioning'],
    },
  },
  *inspect(file) {
    for (const resource of file.resources) {
      if (resource.kind !== 'kedro/dataset' || has(resource, 'version')) continue;
      const type = textOf(file.find(resource.node, 'type')[0]);
      const path = textOf(file.find(resource.node, 'filepath')[0]);
      // What is on the web cannot be versioned, and MLflow versions by itself.
      if (/Mlflow|Memory/i.test(type) || /^https?:/.test(path)) continue;
      const isModel =
        /(^|\/)06_models\//.test(path) ||
        (/Pickle/.test(type) && /model|classifier|regressor/i.test(resource.name ?? ''));
      if (!isModel) continue;
      const edit = file.adding(resource.node, 'versioned', true);
      yield {
        at: resource.at,
        message: 'missing',
        data: { name: resource.name },
        steps: [],
        certainty: 'certain',
        fixes: edit ? [{ title: 'Add `versioned: true`', safety: 'review', edits: [edit] }] : [],
      };
    }
  },
});
