/** The library models, compiled from rules/models by `.ci/models.mjs`. */
import compiled from '../../.cache/models.json' with { type: 'json' };
import type { Models } from '../analysis/models/model.js';

export const models = compiled as unknown as Models;
