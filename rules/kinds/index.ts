/** Kinds of configuration, the more particular ones first: the first that a document is decides. */
import type { Kind } from '../api/config.js';
import { kubernetes } from './kubernetes.js';
import { pipelines } from './pipelines.js';
import { platforms } from './platforms.js';
import { repository } from './repository.js';

export const kinds: readonly Kind[] = [...kubernetes, ...platforms, ...repository, ...pipelines];
