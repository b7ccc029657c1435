import type { ExtensionReason } from '../domain/request.ts';
import { append, type Case, type Outcome } from './case.ts';
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

/** Extends the period by two months: only once the letter with the reasons has really gone out. */
export async function extend(
  ports: Ports,
  current: Case,
  reason: ExtensionReason,
  draft: LetterDraft,
): Promise<Outcome<ExtendRefusal>> {
  const refused = extensionRefusal(ports, current);
  if (refused) return { ok: false, why: refused, case: current };
  const sent = await sendLetter(ports, current, draft);
  if (!sent.ok) return sent;
  const letter = sent.case.request.history.findLast(({ event }) => event.type === 'letter_sent');
  const auditId = letter?.event.type === 'letter_sent' ? letter.event.auditId : 0;
  return append(
    ports,
    sent.case,
    { type: 'extended', reason, auditId },
    { note: `Period extended by two months: ${reason.replaceAll('_', ' ')}.` },
  );
}
