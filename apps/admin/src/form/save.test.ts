import { describe, expect, test, vi } from 'vitest';
import { ApiError, Conflict, RulesBroken, SignInNeeded } from '../data/errors.ts';
import { type Attempt, type Questions, saveAsking } from './save.ts';

const first: Attempt = {
  original: { version: 1, name: 'a', code: 'A' },
  data: { version: 1, name: 'b', code: 'A' },
  acknowledge: [],
};
const warning = {
  code: 'branch.relay-gap',
  severity: 'WARNING' as const,
  path: ['from'],
  message: 'gap',
  parameters: {},
};
const error = { ...warning, code: 'branch.one-secretary', severity: 'ERROR' as const };

/** Refuses with each error in turn, then saves; and keeps what it was sent. */
function refusing(...errors: readonly Error[]) {
  const sent: Attempt[] = [];
  const queue = [...errors];
  const send = async (attempt: Attempt) => {
    sent.push(attempt);
    const refusal = queue.shift();
    if (refusal) throw refusal;
    return 'saved';
  };
  return { send, sent };
}

const silent: Questions = {
  giveReasons: async () => null,
  chooseFields: async () => null,
  signInAgain: async () => false,
};

describe('saving asks until it is done', () => {
  test('a warning is saved with its reason', async () => {
    const { send, sent } = refusing(new RulesBroken('', [warning]));
    const reasons = [{ code: warning.code, reason: 'handover' }];
    await expect(saveAsking(send, first, { ...silent, giveReasons: async () => reasons })).resolves.toBe(
      'saved',
    );
    expect(sent[1]?.acknowledge).toEqual(reasons);
    expect(sent[1]?.data).toEqual(first.data);
  });

  test('an error beside a warning cannot be explained away', async () => {
    const giveReasons = vi.fn(silent.giveReasons);
    const { send } = refusing(new RulesBroken('', [warning, error]));
    await expect(saveAsking(send, first, { ...silent, giveReasons })).rejects.toBeInstanceOf(RulesBroken);
    expect(giveReasons).not.toHaveBeenCalled();
  });

  test('a conflict is saved as chosen, on the version that is stored now', async () => {
    const current = { version: 2, name: 'c', code: 'C' };
    const { send, sent } = refusing(new Conflict('', current, ['name']));
    await saveAsking(send, first, { ...silent, chooseFields: async () => ({ name: 'mine' }) });
    expect(sent[1]).toEqual({
      original: current,
      data: { version: 2, name: 'b', code: 'C' },
      acknowledge: [],
    });
  });

  test('a conflict after a conflict asks again', async () => {
    const conflicts = [2, 3].map(
      (version) => new Conflict('', { version, name: `c${version}`, code: 'A' }, ['name']),
    );
    const { send, sent } = refusing(...conflicts);
    await saveAsking(send, first, { ...silent, chooseFields: async () => ({ name: 'mine' }) });
    expect(sent.map(({ original }) => original['version'])).toEqual([1, 2, 3]);
    expect(sent.at(-1)?.data['name']).toBe('b');
  });

  test('a session that ended is opened again, and nothing is lost', async () => {
    const { send, sent } = refusing(new SignInNeeded(true));
    await expect(saveAsking(send, first, { ...silent, signInAgain: async () => true })).resolves.toBe(
      'saved',
    );
    expect(sent).toEqual([first, first]);
  });

  test.each([
    new RulesBroken('', [warning]),
    new Conflict('', { version: 2 }, []),
    new SignInNeeded(true),
    new ApiError('INTERNAL_SERVER_ERROR', '', 500),
  ])('who stops gets the refusal: %s', async (refusal) => {
    await expect(saveAsking(refusing(refusal).send, first, silent)).rejects.toBe(refusal);
  });
});
