import type { ExtensionReason } from '../domain/request.ts';
import type { Case, Outcome } from './case.ts';
import type { Ports } from './ports.ts';
import { draftLetter, type LetterDraft, type SendRefusal, sendLetter } from './send-letter.ts';

export type ExtendRefusal = SendRefusal | 'too_late' | 'already_extended' | 'refusal_pending';

/** Whether the period may still be extended (Art. 12(3) GDPR): once, within the first period, never for a refusal (Art. 12(4)). */
export function extensionRefusal(ports: Pick<Ports, 'now'>, current: Case): ExtendRefusal | null {
  if (current.request.extension) return 'already_extended';
  if (current.request.refusal) return 'refusal_pending';
  return ports.now().getTime() >= Date.parse(current.clock.dueAt) ? 'too_late' : null;
}

/** The letter that tells of the extension and its reasons. */
export function draftExtension(ports: Ports, current: Case, reason: ExtensionReason): Promise<LetterDraft> {
  return draftLetter(ports, current, ['extension'], { extensionReason: reason });
}

/** Extends the period by two months: by the very letter with the reasons, and only if it really goes out. */
export async function extend(ports: Ports, current: Case, draft: LetterDraft): Promise<Outcome<ExtendRefusal>> {
  const refused = extensionRefusal(ports, current);
  return refused ? { ok: false, why: refused, case: current } : sendLetter(ports, current, draft);
}
