import type { ConfigFile, Plain, Resource } from '../api/config.js';
import { has, lacks } from '../api/declared.js';
import { defineConfigRule, type Problem } from '../api/rule.js';

const KINDS = /^(azureml\/(?!environment|data$)|databricks\/(job|endpoint|pipeline|model)$|cloudformation\/(?!alarm))/;

/** More of them in one file are one mistake. */
const MOST = 5;

export const cloudResourceNoOwnerTag = defineConfigRule({
  meta: {
    id: 'ownership/cloud-resource-no-owner-tag',
    summary: 'A cloud resource carries no tag that says whose it is.',
    severity: 'info',
    since: '0.2.0',
    messages: {
      missing: 'Nothing says whose {what} is. Add a tag `owner`.',
      many: 'Nothing says whose these {count} resources are, the first of which is {what}. Add a tag `owner` to each.',
    },
    docs: {
      why: 'When an endpoint costs too much, fails or serves a model that nobody remembers, the tag is where people look for someone to ask.',
      bad: {
        'endpoint.yml':
          '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json\nname: churn\nauth_mode: key\n',
      },
      good: {
        'endpoint.yml':
          '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json\nname: churn\nauth_mode: key\ntags:\n  owner: crm-ml\n',
      },
      fix: 'Tag the resource with the team that answers for it, or set the tag once where the platform hands it down: `presets.tags` of a Databricks bundle.',
      sources: [
        'https://learn.microsoft.com/azure/machine-learning/reference-yaml-overview',
        'https://docs.databricks.com/aws/en/dev-tools/bundles/settings',
        'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
      ],
    },
  },
  inspect(file, project) {
    if (file.isAside) return [];
    const isInherited = project.resources.some((one) => one.kind === 'databricks/bundle' && has(one, 'owner'));
    const bare = file.resources.filter(
      (one) => KINDS.test(one.kind) && lacks(one, 'owner') && !(isInherited && one.kind.startsWith('databricks/')),
    );
    const [first] = bare;
    if (!first) return [];
    if (bare.length > MOST) return [problem(file, first, bare)];
    return bare.map((one) => problem(file, one, [one]));
  },
});

function problem(
  file: ConfigFile,
  { at, title, name }: Resource,
  all: readonly Resource[],
): Problem<'missing' | 'many'> {
  const edits = all.flatMap((one) => tagging(file, one) ?? []);
  return {
    at,
    message: all.length > 1 ? 'many' : 'missing',
    data: { what: `${title}${name === undefined ? '' : ` \`${name}\``}`, count: all.length },
    steps: [],
    certainty: 'certain',
    fixes:
      edits.length === all.length
        ? [{ title: all.length > 1 ? 'Add a tag `owner` to each' : 'Add a tag `owner`', safety: 'review', edits }]
        : [],
  };
}

function tagging(file: ConfigFile, { kind, node }: Resource) {
  const owner = 'TODO-team';
  if (kind.startsWith('cloudformation/')) {
    const [properties] = file.find(node, 'Properties');
    return properties && file.find(properties, 'Tags').length === 0
      ? file.adding(properties, 'Tags', [{ Key: 'owner', Value: owner }])
      : undefined;
  }
  const [tags] = file.find(node, 'tags');
  if (tags) return file.adding(tags, 'owner', owner);
  const value: Plain = kind === 'databricks/endpoint' ? [{ key: 'owner', value: owner }] : { owner };
  return file.adding(
    node,
    kind === 'databricks/model' ? 'comment' : 'tags',
    kind === 'databricks/model' ? owner : value,
  );
}
