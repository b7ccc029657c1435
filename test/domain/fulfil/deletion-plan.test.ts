import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDeletion, planHash, sha256 } from '../../../src/domain/fulfil/deletion-plan.ts';

const found = { dataSubjectId: 1, requestedTicketIds: [9, 3, 7], copiedTicketIds: [4, 3], matterTicketIds: [7] };

describe('a deletion plan', () => {
  it("deletes the person's other tickets, keeps the matter for last and leaves other people's alone", () => {
    expect(planDeletion(found)).toEqual({
      version: 1,
      dataSubjectId: 1,
      delete: [3, 9],
      deleteLast: [7],
      keep: [{ ticketId: 4, why: 'other_requester' }],
    });
  });

  it('has the same hash in whatever order Zendesk lists the tickets', async () => {
    const hash = await planHash(planDeletion(found));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(found.requestedTicketIds, { minLength: 3 }), async (requestedTicketIds) => {
        expect(await planHash(planDeletion({ ...found, requestedTicketIds }))).toBe(hash);
      }),
    );
  });

  it('has another hash as soon as one ticket more or less is in it, or moves to another list', async () => {
    const hash = await planHash(planDeletion(found));
    expect(await planHash(planDeletion({ ...found, requestedTicketIds: [9, 3, 7, 12] }))).not.toBe(hash);
    expect(await planHash(planDeletion({ ...found, matterTicketIds: [7, 9] }))).not.toBe(hash);
    expect(await planHash(planDeletion({ ...found, dataSubjectId: 2 }))).not.toBe(hash);
  });

  it('SHA-256 of the empty text is the published value', async () => {
    expect(await sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
