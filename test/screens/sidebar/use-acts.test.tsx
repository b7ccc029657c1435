// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { useActs } from '../../../src/screens/sidebar/use-acts.ts';
import { OutsideProblem } from '../../../src/workflow/problems.ts';

function setUp(readAgain: () => Promise<void> = async () => {}) {
  const { result } = renderHook(() => useActs(readAgain));
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(name);
    return { ok: true as const };
  };
  return { acts: () => result.current, done, work };
}

describe('the acts of a screen', () => {
  it('are done one at a time: a second one meanwhile does nothing, nor does the same one', async () => {
    const { acts, done, work } = setUp();
    await act(async () => {
      const { run } = acts();
      run('flag', 'flag', work('first'));
      run('flag', 'flag', work('first again'));
      run('close', 'close', work('second'));
    });
    expect(done).toEqual(['first']);
    expect(acts()).toMatchObject({ runningAt: null, lastDone: 'flag', trouble: null });
  });

  it('can be done again after a failure, from where the trouble was', async () => {
    const { acts, done, work } = setUp();
    let isBroken = true;
    await act(async () => {
      acts().run('flag', 'flag', async () => {
        if (isBroken) throw new OutsideProblem('Unavailable');
        return work('flag')();
      });
    });
    expect(acts().trouble).toMatchObject({ place: 'flag', act: 'flag', wasRead: false });
    isBroken = false;
    await act(async () => acts().trouble?.again());
    expect(done).toEqual(['flag']);
    expect(acts().trouble).toBeNull();
  });

  it('read what is stored again only where it is not known whether they happened', async () => {
    for (const [name, times] of [
      ['AnswerLost', 1],
      ['Conflict', 1],
      ['Unavailable', 0],
      ['Refused', 0],
    ] as const) {
      let reads = 0;
      const { acts } = setUp(async () => {
        reads += 1;
      });
      await act(async () => {
        acts().run('flag', 'flag', async () => {
          throw new OutsideProblem(name);
        });
      });
      await waitFor(() => expect(acts().trouble).toMatchObject({ wasRead: times === 1 }));
      expect([name, reads]).toEqual([name, times]);
    }
  });

  it('keep the reason for which one may not be done', async () => {
    const { acts } = setUp();
    await act(async () => acts().run('close', 'close', async () => ({ ok: false, why: 'steps_open' })));
    expect(acts().trouble).toMatchObject({ place: 'close', why: 'steps_open' });
    expect(acts().lastDone).toBeNull();
  });
});
