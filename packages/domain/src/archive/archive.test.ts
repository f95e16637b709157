import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../catalogue.ts';
import { longestPassage } from '../field/field.ts';
import { entityWords } from '../id.words.ts';
import { today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import { type ArchiveFacts, archiveRecord, type RestoreFacts, restoreRecord } from './archive.changes.ts';
import { archivableTypes, isArchivable, partsOnly } from './archive.ts';

const live: ArchiveFacts = { type: 'Station', archived: false, dependants: [], claims: [] };
const archived: RestoreFacts = { type: 'Post', archived: true, archivedParents: [], broken: [] };

const archive = (facts: Partial<ArchiveFacts>, reason = '重复登记', acknowledge = '') =>
  archiveRecord({
    facts: { ...live, ...facts },
    input: { reason },
    today,
    acknowledge: acknowledge === '' ? null : [{ code: 'archive.claims', reason: acknowledge }],
  });
const restore = (facts: Partial<RestoreFacts>, reason = '核实无误') =>
  restoreRecord({ facts: { ...archived, ...facts }, input: { reason }, today });

describe('archiving', () => {
  it('keeps the reason, tidied; it may break lines', () => {
    expect(accepted(archive({}, ' 重复登记\n见 S2 '))).toEqual({ archiveReason: '重复登记\n见 S2' });
  });

  it('wants a reason', () => {
    for (const reason of ['', ' \n ']) breaks('text.required', archive({}, reason), 'reason');
    breaks('text.length', archive({}, '理'.repeat(longestPassage + 1)), 'reason');
    breaks('text.required', restore({}, ' '), 'reason');
  });

  it('is refused for what is archived, and restoring for what is not', () => {
    breaks('archive.archived', archive({ archived: true }), 'id');
    breaks('archive.live', restore({ archived: false }), 'id');
  });

  it('is refused while other records rest on the record, and says how many of which kind', () => {
    const refusal = archive({
      dependants: [
        { type: 'Branch', count: 1 },
        { type: 'Team', count: 0 },
        { type: 'Evaluation', count: 11 },
      ],
    });
    const violation = breaks('archive.in-use', refusal, 'id');
    expect(inWords(violation, 'zh')).toContain('党支部 1 条、考评 11 条');
    expect(inWords(violation, 'en')).toContain('branch × 1, evaluation × 11');
    expect(inWords(violation, 'en')).not.toContain('team');
  });

  it('warns of the published claims that it will flag; a reason lets it pass and is kept', () => {
    const claims = Array.from({ length: 6 }, (_, index) => ({
      publication: '红旗不倒',
      text: `第 ${index} 个数据`,
    }));
    const violation = breaks('archive.claims', archive({ claims }), 'id');
    expect(violation).toMatchObject({ severity: 'WARNING', parameters: { count: 6 } });
    expect(inWords(violation, 'zh')).toContain('“第 0 个数据”（红旗不倒）');
    expect(inWords(violation, 'zh')).not.toContain('第 5 个数据');
    expect(archive({ claims }, '误录', '另行更正宣传稿')).toMatchObject({
      ok: true,
      acknowledged: [{ code: 'archive.claims', reason: '另行更正宣传稿' }],
    });
    expect(archive({}, '误录', '用不着')).toMatchObject({ ok: true, acknowledged: [] });
  });
});

describe('restoring', () => {
  it('forgets why the record was archived', () => {
    expect(accepted(restore({}))).toEqual({ archiveReason: null });
  });

  it('is refused while what the record belongs to is archived', () => {
    const refusal = restore({ archivedParents: ['Person', 'Station', 'Person'] });
    const violation = breaks('archive.parent', refusal, 'id');
    expect(violation.parameters).toEqual({ type: 'Post', parents: ['Person', 'Station'] });
    breaksOnly(['archive.parent'], refusal);
  });
});

describe('restoring what now breaks a rule of its own', () => {
  it('is refused by that rule', () => {
    const broken = [
      {
        code: 'person.one-director',
        severity: 'ERROR',
        path: ['id'],
        parameters: { from: '2015', to: null },
      },
    ] as const;
    breaksOnly(['person.one-director'], restore({ broken }));
  });
});

describe('the kinds of records', () => {
  it('are archivable, or parts of one that is', () => {
    const all = [...archivableTypes, ...Object.keys(partsOnly)];
    expect(all.toSorted()).toEqual(Object.keys(entityWords).toSorted());
    expect(Object.values(partsOnly).every(isArchivable)).toBe(true);
    expect(['Claim', 'User', 'constructor'].some(isArchivable)).toBe(false);
  });
});
