import type { Done, LetterName, PrivacyRequest, RequestKind, SystemResult } from '../request.ts';
import { answerLetters, exportLetters } from './answer.ts';

/** One act of fulfilment. `own_system` and `processor` come once for each name in the settings. */
export const STEP_IDS = [
  'confirm',
  'acknowledge',
  'identity',
  'stop_marketing',
  'restrict',
  'correct_name',
  'prepare_export',
  'answer_export',
  'plan_deletion',
  'approve_deletion',
  'delete_tickets',
  'own_system',
  'processor',
  'answer',
  'delete_last',
  'close',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What the controller's settings say about fulfilment. */
export interface FulfilmentSettings {
  /** The company's own systems beside the help desk that hold data: website, app, billing … */
  ownSystems: readonly string[];
  /** Recipients who must be told of a correction, deletion or restriction (Art. 19 GDPR). */
  processors: readonly string[];
  /** Whether somebody of the DPO group must approve a deletion. */
  deletionNeedsApproval: boolean;
  /** The same for a refusal. */
  refusalNeedsApproval: boolean;
}

export type StepState =
  | { state: 'done'; done: Done; result: SystemResult | 'not_mailed' | null }
  /** Can be done now. */
  | { state: 'open' }
  /** Somebody else's turn: the DPO's, or the data subject's. */
  | { state: 'waiting'; for: 'dpo' | 'data_subject' }
  /** Comes later: the named steps stand before it. */
  | { state: 'later'; after: string[] };

export type Step = {
  /** Unique in a request: the id, and for own systems and processors the name behind a colon. */
  key: string;
  id: StepId;
  name: string | null;
  /** The right that it serves, where it serves one only. */
  kind: RequestKind | null;
  /** Where the law asks for it. */
  article: string;
} & StepState;

interface Draft {
  id: StepId;
  name?: string;
  kind?: RequestKind;
  article: string;
  done: Done | null;
  result?: SystemResult | 'not_mailed' | null;
  needs: string[];
  waitingFor?: 'dpo' | 'data_subject' | null;
}

/** Rights whose exercise the recipients of the data must be told of: Art. 19 GDPR. */
const TOLD_TO_PROCESSORS: readonly RequestKind[] = ['correction', 'deletion', 'restriction'];

/**
 * The ordered steps of a request, each with whether it is done, can be done now, waits for somebody or comes later.
 * A refused request has only what a refusal needs: the refusal's letter is its answer.
 * @example stepsOf(request, settings).find((step) => step.state === 'open')?.id  //=> 'acknowledge'
 */
export function stepsOf(request: PrivacyRequest, settings: FulfilmentSettings): Step[] {
  const drafts = draftsOf(request, settings);
  const isDone = new Map(drafts.map((draft) => [keyOf(draft), draft.done !== null]));
  return drafts.map((draft) => ({ ...head(draft), ...stateOf(draft, isDone) }));
}

/** The step to do next, or null where everything is done or waits. */
export function nextStep(steps: readonly Step[]): Step | null {
  return steps.find((step) => step.state === 'open') ?? null;
}

function head(draft: Draft) {
  return {
    key: keyOf(draft),
    id: draft.id,
    name: draft.name ?? null,
    kind: draft.kind ?? null,
    article: draft.article,
  };
}

function keyOf(draft: { id: StepId; name?: string }): string {
  return draft.name === undefined ? draft.id : `${draft.id}:${draft.name}`;
}

function stateOf(draft: Draft, isDone: Map<string, boolean>): StepState {
  if (draft.done) return { state: 'done', done: draft.done, result: draft.result ?? null };
  const after = draft.needs.filter((need) => isDone.get(need) === false);
  if (after.length > 0) return { state: 'later', after };
  return draft.waitingFor ? { state: 'waiting', for: draft.waitingFor } : { state: 'open' };
}

function draftsOf(request: PrivacyRequest, settings: FulfilmentSettings): Draft[] {
  const has = (kind: RequestKind) => request.kinds.includes(kind);
  const mailed = (letter: LetterName): Done | null =>
    request.letters[letter]?.mailed ? request.letters[letter] : null;
  const drafts: Draft[] = [
    { id: 'confirm', article: 'Art. 12(2) GDPR', done: request.confirmed, needs: [] },
    { id: 'acknowledge', article: 'Art. 12(3) GDPR', done: mailed('acknowledgement'), needs: ['confirm'] },
  ];
  if (isRefused(request, settings)) {
    // The refusal itself is the word from us; "we are working on it" would be untrue.
    if (!request.letters.acknowledgement?.mailed) drafts.pop();
    drafts.push({ id: 'answer', article: 'Art. 12(4) GDPR', done: mailed('refusal'), needs: ['confirm'] });
    drafts.push({ id: 'close', article: 'Art. 5(2) GDPR', done: request.ended, needs: ['answer'] });
    return drafts;
  }

  drafts.push({
    id: 'identity',
    article: 'Art. 12(6) GDPR',
    done: request.identity,
    needs: ['confirm'],
    waitingFor: request.letters.identity_check?.mailed ? 'data_subject' : null,
  });

  // Marketing is stopped at once and for anybody who writes from the address: no identity check stands before it (Art. 21(3) GDPR).
  if (has('objection')) {
    drafts.push({
      id: 'stop_marketing',
      kind: 'objection',
      article: 'Arts. 7(3), 21(2) GDPR',
      done: request.marketingStopped,
      needs: ['confirm'],
    });
  }
  if (has('restriction')) {
    drafts.push({
      id: 'restrict',
      kind: 'restriction',
      article: 'Art. 18 GDPR',
      done: request.restricted,
      needs: ['identity'],
    });
  }
  if (has('correction')) {
    drafts.push({
      id: 'correct_name',
      kind: 'correction',
      article: 'Art. 16 GDPR',
      done: request.nameCorrected,
      needs: ['identity'],
    });
  }
  if (has('access') || has('portability')) {
    drafts.push({
      id: 'prepare_export',
      kind: has('access') ? 'access' : 'portability',
      article: has('access') ? 'Art. 15(3) GDPR' : 'Art. 20(1) GDPR',
      done: request.exportPrepared,
      needs: ['identity'],
    });
  }
  const exports = exportLetters(request.kinds);
  if (has('deletion') && exports) {
    // What is deleted can't be handed over any more: the export goes out first.
    drafts.push({
      id: 'answer_export',
      article: has('access') ? 'Art. 15(3) GDPR' : 'Art. 20(1) GDPR',
      done: sentAll(request, exports),
      needs: ['prepare_export'],
    });
  }
  if (has('deletion')) drafts.push(...deletionDrafts(request, settings, exports ? ['answer_export'] : []));

  const acts = drafts.slice(3).map(keyOf);
  for (const system of settings.ownSystems) {
    const answered = request.ownSystems[system];
    drafts.push({
      id: 'own_system',
      name: system,
      article: 'Art. 12(3) GDPR',
      done: answered ?? null,
      result: answered?.result ?? null,
      // Nothing is deleted anywhere before the deletion is approved.
      needs: ['identity', ...(has('deletion') && settings.deletionNeedsApproval ? ['approve_deletion'] : [])],
    });
  }
  if (request.kinds.some((kind) => TOLD_TO_PROCESSORS.includes(kind))) {
    for (const processor of settings.processors) {
      drafts.push({
        id: 'processor',
        name: processor,
        article: 'Art. 19 GDPR',
        done: request.processors[processor] ?? null,
        needs: ['identity', ...acts],
      });
    }
  }

  const before = drafts.map(keyOf);
  const answered = sentAll(request, answerLetters(request.kinds));
  drafts.push({ id: 'answer', article: 'Art. 12(3) GDPR', done: answered, needs: before });
  if (has('deletion')) {
    // Decision 4.4: Zendesk refuses to delete the requester of an open ticket, and the answer needs the address; so both go last.
    drafts.push({
      id: 'delete_last',
      kind: 'deletion',
      article: 'Art. 17(1) GDPR',
      done: request.lastDeleted,
      needs: ['answer'],
    });
  }
  drafts.push({ id: 'close', article: 'Art. 5(2) GDPR', done: request.ended, needs: drafts.map(keyOf) });
  return drafts;
}

/** Whether the request is refused: proposed, and approved where settings ask for it. */
export function isRefused(
  request: Pick<PrivacyRequest, 'refusal'>,
  settings: Pick<FulfilmentSettings, 'refusalNeedsApproval'>,
): boolean {
  return request.refusal !== null && (request.refusal.approval !== null || !settings.refusalNeedsApproval);
}

/** When the last of several letters had gone out; null while one has not. */
function sentAll(request: PrivacyRequest, letters: readonly LetterName[]): Done | null {
  const sent = letters.map((letter) => request.letters[letter]);
  const latest = sent
    .slice()
    .sort((one, other) => (one?.at ?? '').localeCompare(other?.at ?? ''))
    .at(-1);
  return latest && sent.every((letter) => letter?.mailed) ? latest : null;
}

function deletionDrafts(request: PrivacyRequest, settings: FulfilmentSettings, before: string[]): Draft[] {
  const { plan } = request;
  const drafts: Draft[] = [
    {
      id: 'plan_deletion',
      kind: 'deletion',
      article: 'Art. 17(1), (3) GDPR',
      done: plan?.proposed ?? null,
      needs: ['identity'],
    },
  ];
  if (settings.deletionNeedsApproval) {
    drafts.push({
      id: 'approve_deletion',
      kind: 'deletion',
      article: 'Art. 24(1) GDPR',
      done: plan?.approval ?? null,
      needs: ['plan_deletion'],
      waitingFor: 'dpo',
    });
  }
  drafts.push({
    id: 'delete_tickets',
    kind: 'deletion',
    article: 'Art. 17(1) GDPR',
    done: plan?.carriedOut ?? null,
    needs: [...before, ...drafts.map(keyOf)],
  });
  return drafts;
}
