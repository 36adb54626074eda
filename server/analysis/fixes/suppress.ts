/** Writes the comment that silences a finding. */
import type { Fix } from '../../../rules/api/fix.js';
import type { Finding } from '../analyze.js';
import { suppressionComments } from '../findings/suppressions.js';
import type { ParsedModule } from '../project.js';
import { Draft } from './draft.js';
import { siteOf } from './site.js';

/** Stands where a person has to write. */
export const REASON = 'TODO: say why';

export function suppressing(module: ParsedModule, { rule, place: { span } }: Finding): Fix {
  const draft = new Draft();
  const known = suppressionComments(module).find(
    ({ covers, listEnd }) =>
      listEnd !== undefined && covers.some((one) => one.start <= span.start && span.start < one.end),
  );
  if (known) draft.replace(module, { start: known.listEnd!, end: known.listEnd! }, `, ${rule}`);
  else
    draft.insertAbove(module, siteOf(module, span)?.statement ?? span, [`# plumbline: ignore[${rule}] -- ${REASON}`]);
  return { title: `Ignore ${rule} here, with a reason`, safety: 'review', suppresses: true, edits: draft.edits };
}
