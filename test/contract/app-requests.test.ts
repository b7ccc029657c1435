import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/workflow/case.ts';
import { correctName, restrict, stopMarketing } from '../../src/workflow/change-person.ts';
import { changeRequest, confirmRequest } from '../../src/workflow/confirm-request.ts';
import { deleteLast, deleteTickets } from '../../src/workflow/delete-data.ts';
import { dismiss, undoDismissal } from '../../src/workflow/dismiss.ts';
import { closeRequest } from '../../src/workflow/end-request.ts';
import { gatherExport, prepareExport } from '../../src/workflow/export-data.ts';
import { handOver, readHandOver, settleHandOver } from '../../src/workflow/hand-over.ts';
import { listHandOvers } from '../../src/workflow/list-hand-overs.ts';
import { listRequests } from '../../src/workflow/list-requests.ts';
import { lookUp } from '../../src/workflow/look-up.ts';
import { noteOwnSystem, noteProcessorTold } from '../../src/workflow/note-results.ts';
import { draftPlan, proposePlan } from '../../src/workflow/plan-deletion.ts';
import { readCorrections } from '../../src/workflow/read-corrections.ts';
import { approvePlan } from '../../src/workflow/review.ts';
import { answerOf, draftLetter, sendLetter } from '../../src/workflow/send-letter.ts';
import { settleIdentity } from '../../src/workflow/settle-identity.ts';
import type { RequestOptions } from '../../src/zendesk/request-options.ts';
import { aVerdict } from '../builders.ts';
import { done, openTicket } from '../workflow/case-room.ts';
import { aMail, aRoom } from '../zendesk/room.ts';
import { loadOpenApi, SKIPPED } from './openapi.ts';

const openApi = loadOpenApi();
if (!openApi) console.log(SKIPPED);

/** Plays every act that calls the API, and gives the calls. */
async function playEverything(): Promise<RequestOptions[]> {
  const calls: RequestOptions[] = [];
  const room = await aRoom();
  const before = (options: RequestOptions) => {
    calls.push(options);
  };
  const ports = await room.portsOf(room.agent, { before });
  const dpo = await room.portsOf(room.dpo, { before });
  const ticket = openTicket(room);
  const send = async (current: Case, letters: ReturnType<typeof answerOf>) =>
    done(await sendLetter(ports, current, await draftLetter(ports, current, letters)));

  await dismiss(ports, ticket, aVerdict());
  await readCorrections(ports, { found: new Map(), onProgress: () => {}, isWanted: () => true });
  await lookUp(ports, { ...ticket, tags: ['privacy_request_dismissed'] });
  await undoDismissal(ports, ticket);
  await handOver(ports, ticket.id, { reason: 'breach', toldAt: room.ticket.created_at });
  expect((await listHandOvers(dpo)).open).toHaveLength(1);
  await settleHandOver(dpo, ticket.id, 'breach', 'no_breach');
  await readHandOver(ports, ticket.id, 'breach');
  const other = aMail(room.account, room.customer, 'Parcel');
  const opened = await confirmRequest(ports, ticket, {
    kinds: ['deletion'],
    receivedAt: room.ticket.created_at,
    language: 'en',
    how: 'detected',
  });
  if (!opened.ok) throw new Error(opened.why);
  let now = done(
    await changeRequest(ports, opened.case, {
      kinds: ['access', 'correction', 'deletion', 'objection', 'restriction'],
      regime: 'EU-GDPR',
    }),
  );
  await lookUp(ports, ticket);
  now = await send(now, ['acknowledgement']);
  now = done(await stopMarketing(ports, now));
  now = done(await settleIdentity(ports, now, 'known_address'));
  now = done(await restrict(ports, now));
  now = done(await correctName(ports, now, 'Ada M. Moreau'));
  now = done(await prepareExport(ports, now, await gatherExport(ports, now)));
  now = await send(now, ['access_answer']);
  now = done(await proposePlan(ports, now, await draftPlan(ports, now)));
  now = done(await approvePlan(dpo, now));
  await listRequests(dpo);
  now = done(await deleteTickets(ports, now));
  expect(room.account.tickets.has(other.id)).toBe(false);
  for (const system of ports.settings.ownSystems) now = done(await noteOwnSystem(ports, now, system, 'nothing_held'));
  for (const processor of ports.settings.processors) now = done(await noteProcessorTold(ports, now, processor));
  now = await send(now, answerOf(ports, now));
  now = done(await deleteLast(dpo, now));
  await ports.people.names([room.agent.id, room.dpo.id]);
  await closeRequest(dpo, now);
  return calls;
}

describe.skipIf(!openApi)("the app's own requests", () => {
  it("are described in Zendesk's own OpenAPI text, with bodies as it has them", async () => {
    const calls = await playEverything();
    const kinds = new Set(calls.map(({ type, url }) => `${type} ${url.split('?')[0]?.replace(/\d+/g, 'N')}`));
    expect(kinds.size).toBeGreaterThan(20);
    const problems = calls.flatMap(({ type, url, data, contentType }) => {
      const path = url.split('?')[0] ?? '';
      // An upload's body is the file itself; whatever it holds is right.
      const body =
        contentType === 'application/json' && data && !path.includes('/uploads') ? JSON.parse(data) : undefined;
      return openApi?.validateRequest(type, path, body) ?? [];
    });
    expect([...new Set(problems)]).toEqual([]);
  });
});

it.skipIf(openApi)(SKIPPED, () => {
  expect(openApi).toBeNull();
});
