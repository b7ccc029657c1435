import type { correctName } from '../../../workflow/change-person.ts';
import type { ConfirmRefusal, changeRequest } from '../../../workflow/confirm-request.ts';
import type { DeleteRefusal } from '../../../workflow/delete-data.ts';
import type { CloseRefusal, LapseRefusal, reopen } from '../../../workflow/end-request.ts';
import type { prepareExport } from '../../../workflow/export-data.ts';
import type { ExtendRefusal } from '../../../workflow/extend.ts';
import type { settleFlag } from '../../../workflow/flag.ts';
import type { LinkRefusal } from '../../../workflow/link-ticket.ts';
import type { ProposeRefusal } from '../../../workflow/plan-deletion.ts';
import type { RefuseRefusal } from '../../../workflow/refuse.ts';
import type { ApproveRefusal } from '../../../workflow/review.ts';
import type { SendRefusal } from '../../../workflow/send-letter.ts';
import type { Message } from '../../kit/problem-notice.tsx';
import type { Translate } from '../../kit/texts.ts';

type WhyOf<Act extends (...args: never[]) => Promise<unknown>> =
  Extract<Awaited<ReturnType<Act>>, { ok: false }> extends { why: infer Why } ? Why : never;

/** Every reason for which an act may not be done. */
export type Why =
  | ConfirmRefusal
  | WhyOf<typeof changeRequest>
  | WhyOf<typeof correctName>
  | WhyOf<typeof prepareExport>
  | WhyOf<typeof reopen>
  | WhyOf<typeof settleFlag>
  | DeleteRefusal
  | CloseRefusal
  | LapseRefusal
  | ExtendRefusal
  | LinkRefusal
  | ProposeRefusal
  | RefuseRefusal
  | ApproveRefusal
  | SendRefusal;

const TEXT_OF = {
  already_extended: 'why.already_extended',
  answer_not_sent: 'why.answer_not_sent',
  approver_not_dpo: 'why.approver_not_dpo',
  came_first: 'why.came_first',
  export_incomplete: 'why.export_incomplete',
  export_not_sent: 'why.export_not_sent',
  has_record: 'why.has_record',
  identity_open: 'why.identity_open',
  incomplete: 'why.incomplete',
  link_closed: 'why.link_closed',
  no_kind: 'why.no_kind',
  no_name: 'why.no_name',
  no_plan: 'why.no_plan',
  no_requester: 'why.no_requester',
  no_right_to_delete: 'why.no_right_to_delete',
  not_a_dpo: 'why.not_a_dpo',
  not_approved: 'why.not_approved',
  not_in_plan: 'why.not_in_plan',
  not_mailed: 'why.not_mailed',
  not_theirs: 'why.not_theirs',
  nothing_asked: 'why.nothing_asked',
  nothing_proposed: 'why.nothing_proposed',
  nothing_to_approve: 'why.nothing_to_approve',
  other_person: 'why.other_person',
  overtaken: 'why.overtaken',
  own_plan: 'why.own_plan',
  own_proposal: 'why.own_proposal',
  parts_missing: 'why.parts_missing',
  person_gone: 'why.person_gone',
  person_is_staff: 'why.person_is_staff',
  plan_unreadable: 'why.plan_unreadable',
  received_in_future: 'why.received_in_future',
  record_closed: 'why.record_closed',
  refusal_pending: 'why.refusal_pending',
  some_left: 'why.some_left',
  steps_open: 'why.steps_open',
  too_late: 'why.too_late',
} as const satisfies Record<Why, string>;

/** Every reason, for whoever goes through them all. */
export const WHYS = Object.keys(TEXT_OF).filter((why): why is Why => why in TEXT_OF);

/** What an agent reads where an act may not be done: what did not happen, what still stands, what to do now. */
export function whyMessage(t: Translate, why: Why): Message {
  const key = TEXT_OF[why];
  return { title: t(`${key}.what`), lines: [t(`${key}.stands`), t(`${key}.now`)] };
}
