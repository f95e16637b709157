import { earliestApproval, needsNotice, parseCalendarDate } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { formatDate, today } from '../ui/formatDate.ts';
import { useChinaWorkdays } from './chinaWorkdays.ts';
import type { NominationRecord } from './nomination.operations.ts';

interface Noticed {
  readonly nomination: NominationRecord;
}

/** Since when it is on public notice, how many working days that is, and when it may be approved. */
export function NoticeProgress({ nomination }: Noticed) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const text = (key: string, values = {}) => translate(`resources.nominations.text.${key}`, values);
  const { status, noticeFrom, noticeExemption, noticeWorkdays } = nomination;
  if (status === 'APPROVED' && !noticeFrom)
    return noticeExemption ? text('exempt', { reason: noticeExemption }) : text('noNotice');
  if (!noticeFrom) return text('waiting');
  return (
    <>
      <span>{text('since', { date: formatDate(noticeFrom, language) })}</span>
      {noticeWorkdays != null && <div>{text('passed', { smart_count: noticeWorkdays })}</div>}
      {status === 'PUBLIC_NOTICE' && needsNotice(nomination.kind) && (
        <strong>
          <Countdown nomination={nomination} />
        </strong>
      )}
    </>
  );
}

/** When the notice has run long enough. */
export function Countdown({ nomination }: Noticed) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const { earliestApprovalOn: earliest } = nomination;
  if (!earliest) return translate('resources.nominations.text.unknown');
  const key = earliest <= today() ? 'ready' : 'earliest';
  return translate(`resources.nominations.text.${key}`, { date: formatDate(earliest, language) });
}

/** When a notice that begins on the day in the form will have run long enough. */
export function NoticeForecast() {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const calendar = useChinaWorkdays();
  const from = parseCalendarDate(useWatch({ name: 'from' }) ?? '');
  if (!calendar || !from || from.length < 10) return null;
  const earliest = earliestApproval(from, calendar);
  return earliest
    ? translate('resources.nominations.text.forecast', { date: formatDate(earliest, language) })
    : translate('resources.nominations.text.unknown');
}
