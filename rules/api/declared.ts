/** Questions that rules of several families ask of what configuration declares. */
import type { ConfigNode, Evidence, Resource } from './config.js';

/** It has a place for such evidence, and nothing is there. */
export function lacks(resource: Resource, evidence: Evidence): boolean {
  return resource.evidence.get(evidence)?.length === 0;
}

export function has(resource: Resource, evidence: Evidence): boolean {
  return (resource.evidence.get(evidence)?.length ?? 0) > 0;
}

/** Words of a name: `fraud-dev_v2` → fraud, dev, v2. */
export function isForTrying(name: string | undefined): boolean {
  return /(^|[-_.\s])(dev|test|tests|testing|smoke|sandbox|demo|sample|example|playground)($|[-_.\s\d])/i.test(
    name ?? '',
  );
}

/** What a scalar says as text; empty for anything else, and for what is only known later. */
export function textOf(node: ConfigNode | undefined): string {
  return node?.kind === 'scalar' && !node.isOpen && node.value !== null ? String(node.value) : '';
}
