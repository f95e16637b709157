import type { EntityName } from '../id.ts';
import { entityWords } from '../id.words.ts';
import { breach, breaches, type Locale, ledgerRule, type Path, type Rule } from '../rule.ts';
import type { ArchivableType } from './archive.ts';

/** Records of one kind that rest on another record. */
export interface Dependants {
  readonly type: EntityName;
  readonly count: number;
}

/** A published claim, as a reader knows it. */
export interface PublishedClaim {
  /** The title of the account that states it. */
  readonly publication: string;
  readonly text: string;
}

export interface ArchivedFacts {
  readonly type: EntityName;
  readonly archived: boolean;
  readonly path: Path;
}

export const archiveArchived: Rule<'archive.archived', ArchivedFacts, { type: EntityName }> = {
  ...ledgerRule,
  code: 'archive.archived',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ type }) => `${entityWords[type].zh}已经归档，请先恢复。`,
    en: ({ type }) => `The ${entityWords[type].en} is archived; restore it first.`,
  },
  check: ({ type, archived, path }) => breaches(archived && breach(path, { type })),
};

export const archiveLive: Rule<'archive.live', ArchivedFacts, { type: EntityName }> = {
  ...ledgerRule,
  code: 'archive.live',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ type }) => `${entityWords[type].zh}没有归档，不用恢复。`,
    en: ({ type }) => `The ${entityWords[type].en} is not archived, so there is nothing to restore.`,
  },
  check: ({ type, archived, path }) => breaches(!archived && breach(path, { type })),
};

export interface InUseFacts {
  readonly type: ArchivableType;
  /** What rests on the record, by its kind; archived records are not among it. */
  readonly dependants: readonly Dependants[];
}

export const archiveInUse: Rule<
  'archive.in-use',
  InUseFacts,
  { type: EntityName; dependants: readonly { readonly type: EntityName; readonly count: number }[] }
> = {
  ...ledgerRule,
  code: 'archive.in-use',
  walls: ['DOMAIN'],
  messages: {
    zh: ({ type, dependants }) =>
      `还有记录以此${entityWords[type].zh}为依据：${counted(dependants, 'zh')}，请先归档或更正它们。`,
    en: ({ type, dependants }) =>
      `Other records rest on this ${entityWords[type].en}: ${counted(dependants, 'en')}; archive or change them first.`,
  },
  check: ({ type, dependants }) => {
    const resting = dependants.filter(({ count }) => count > 0);
    return breaches(
      resting.length > 0 &&
        breach('id', { type, dependants: resting.map(({ type: kind, count }) => ({ type: kind, count })) }),
    );
  },
};

function counted(dependants: readonly Dependants[], locale: Locale): string {
  const parts = dependants.map(({ type, count }) =>
    locale === 'zh' ? `${entityWords[type].zh} ${count} 条` : `${entityWords[type].en} × ${count}`,
  );
  return parts.join(locale === 'zh' ? '、' : ', ');
}

export interface ParentFacts {
  readonly type: ArchivableType;
  /** The kinds of archived records that the record, or a part of it, refers to. */
  readonly archivedParents: readonly EntityName[];
}

export const archiveParent: Rule<
  'archive.parent',
  ParentFacts,
  { type: EntityName; parents: readonly EntityName[] }
> = {
  ...ledgerRule,
  code: 'archive.parent',
  walls: ['DOMAIN'],
  messages: {
    zh: ({ type, parents }) =>
      `此${entityWords[type].zh}所属的${parents.map((each) => entityWords[each].zh).join('、')}已经归档，请先恢复它。`,
    en: ({ type, parents }) =>
      `This ${entityWords[type].en} belongs to what is archived: ${parents.map((each) => entityWords[each].en).join(', ')}; restore that first.`,
  },
  check: ({ type, archivedParents }) =>
    breaches(archivedParents.length > 0 && breach('id', { type, parents: [...new Set(archivedParents)] })),
};

export interface ClaimsFacts {
  /** Published claims that would be answered otherwise without the record. */
  readonly claims: readonly PublishedClaim[];
}

const mostNamed = 5;

export const archiveClaims: Rule<
  'archive.claims',
  ClaimsFacts,
  {
    count: number;
    claims: readonly { readonly publication: string; readonly text: string }[];
  }
> = {
  ...ledgerRule,
  code: 'archive.claims',
  severity: 'WARNING',
  walls: ['DOMAIN'],
  messages: {
    zh: ({ count, claims }) =>
      `已发布的 ${count} 个数据以此记录为依据，归档后将被标记为有变动：${claims.map(({ publication, text }) => `“${text}”（${publication}）`).join('、')}${count > claims.length ? '等' : ''}。`,
    en: ({ count, claims }) =>
      `Published figures that rest on this record and will be flagged as drifted: ${count}, ${claims.map(({ publication, text }) => `“${text}” in “${publication}”`).join(', ')}${count > claims.length ? ' and others' : ''}.`,
  },
  check: ({ claims }) =>
    breaches(
      claims.length > 0 &&
        breach('id', {
          count: claims.length,
          claims: claims.slice(0, mostNamed).map(({ publication, text }) => ({ publication, text })),
        }),
    ),
};

export const archiveRules: readonly Rule[] = [
  archiveArchived,
  archiveLive,
  archiveInUse,
  archiveParent,
  archiveClaims,
];
