import type { ListedRequest } from '../../workflow/list-requests.ts';
import { REMINDER_DAYS } from '../../workflow/reminders.ts';
import { useAllWords } from '../kit/all-words.tsx';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { daysWords } from '../sidebar/countdown-words.ts';
import styles from './desk.module.css';
import { daysLeftUntil } from './standing.ts';

const [DUE_SOON_DAYS] = REMINDER_DAYS;

interface RequestTableProps {
  requests: readonly ListedRequest[];
  now: Date;
  timeZone: string;
  onOpen: (ticketId: number) => void;
}

/** Requests as rows; as cards where it is narrow. */
export function RequestTable({ requests, now, timeZone, onOpen }: RequestTableProps) {
  const { t } = useAllWords();
  const columns = ['due', 'kinds', 'stage', 'ticket', 'record'] as const;
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`desk.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <RequestRow key={request.recordId} request={request} now={now} timeZone={timeZone} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function RequestRow({
  request,
  now,
  timeZone,
  onOpen,
}: Omit<RequestTableProps, 'requests'> & { request: ListedRequest }) {
  const { t, list, dayOf } = useAllWords();
  const { dueAt, ticketId, recordId } = request;
  const daysLeft = dueAt === null ? null : daysLeftUntil(dueAt, now, timeZone);
  return (
    <tr>
      <td class={daysLeft !== null && daysLeft < 0 ? styles.overdue : undefined}>
        {daysLeft === null || dueAt === null ? (
          t('desk.noDate')
        ) : (
          <>
            <span class={styles.days}>
              {daysLeft <= DUE_SOON_DAYS && <Icon name={daysLeft <= 0 ? 'warning' : 'clock'} />}
              {daysWords(t, daysLeft)}
            </span>
            <span class={styles.date}>{dayOf(dueAt)}</span>
          </>
        )}
      </td>
      <td>{list(request.kinds.map((kind) => t(`kind.${kind}`)))}</td>
      <td>
        <span class={styles.stage}>
          {request.isFlagged && <Icon name="flag" />}
          {t(`stage.${request.stage}`)}
        </span>
      </td>
      <td>
        {ticketId === null ? (
          t('desk.noTicket')
        ) : (
          <Button look="quiet" onClick={() => onOpen(ticketId)}>
            {t('request.openTicket', { number: String(ticketId) })}
          </Button>
        )}
      </td>
      <td>
        <Button look="quiet" onClick={() => onOpen(recordId)}>
          {t('request.openRecord', { number: String(recordId) })}
        </Button>
      </td>
    </tr>
  );
}
