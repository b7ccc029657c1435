import { type Account, type Action, type Condition, nextId, now, type Trigger } from '../account.ts';

/** Installs the triggers that a new Zendesk account comes with; the only ones that mail to customers. */
export function defaultTriggers(account: Account): Trigger[] {
  const at = now(account);
  return STANDARD.map(([title, all, actions], index) => {
    const trigger: Trigger = {
      id: nextId(account),
      title,
      active: true,
      position: index + 1,
      conditions: { all: structuredClone(all), any: [] },
      actions: structuredClone(actions),
      created_at: at,
      updated_at: at,
    };
    account.triggers.set(trigger.id, trigger);
    return trigger;
  });
}

const created: Condition = { field: 'update_type', operator: 'is', value: 'Create' };
const updated: Condition = { field: 'update_type', operator: 'is', value: 'Change' };
const isPublic: Condition = { field: 'comment_is_public', operator: 'is', value: 'true' };
const byAgent: Condition = { field: 'role', operator: 'is', value: 'agent' };
const byEndUser: Condition = { field: 'role', operator: 'is', value: 'end_user' };

const RECEIVED =
  'Your request ({{ticket.id}}) has been received and is being reviewed by our support staff.\n\n' +
  'To add additional comments, reply to this email.\n\n{{ticket.comments_formatted}}';
const UPDATED =
  'Your request ({{ticket.id}}) has been updated. To add additional comments, reply to this email.\n\n' +
  '{{ticket.comments_formatted}}';
const FOR_AGENTS = '{{ticket.url}}\n\n{{ticket.latest_comment_formatted}}';

const STANDARD: [string, Condition[], Action[]][] = [
  [
    'Notify requester and CCs of received request',
    [created, isPublic, byEndUser, { field: 'status', operator: 'is_not', value: 'solved' }],
    [mail('requester_and_ccs', '[Request received] {{ticket.title}}', RECEIVED)],
  ],
  [
    'Notify requester of new proactive ticket',
    [created, isPublic, byAgent, { field: 'status', operator: 'is_not', value: 'solved' }],
    [mail('requester_and_ccs', '{{ticket.title}}', '{{ticket.comments_formatted}}')],
  ],
  [
    'Notify requester and CCs of comment update',
    [updated, isPublic, byAgent],
    [mail('requester_and_ccs', '[{{ticket.account}}] Re: {{ticket.title}}', UPDATED)],
  ],
  [
    'Notify assignee of comment update',
    [
      updated,
      { field: 'comment_is_public', operator: 'is', value: 'not_relevant' },
      not('assignee_id', 'current_user'),
    ],
    [mail('assignee_id', '[{{ticket.account}}] Re: {{ticket.title}}', FOR_AGENTS)],
  ],
  [
    'Notify assignee of assignment',
    [
      { field: 'assignee_id', operator: 'changed', value: '' },
      not('assignee_id', 'current_user'),
      not('assignee_id', ''),
    ],
    [mail('assignee_id', '[{{ticket.account}}] Assignment: {{ticket.title}}', FOR_AGENTS)],
  ],
  [
    'Notify assignee of reopened ticket',
    [
      not('assignee_id', 'current_user'),
      { field: 'status', operator: 'value_previous', value: 'solved' },
      { field: 'status', operator: 'is_not', value: 'closed' },
    ],
    [mail('assignee_id', '[{{ticket.account}}] Re: {{ticket.title}}', FOR_AGENTS)],
  ],
  [
    'Notify group of assignment',
    [
      { field: 'group_id', operator: 'changed', value: '' },
      not('group_id', ''),
      { field: 'assignee_id', operator: 'is', value: '' },
    ],
    [
      {
        field: 'notification_group',
        value: ['group_id', '[{{ticket.account}}] Assignment: {{ticket.title}}', FOR_AGENTS],
      },
    ],
  ],
  [
    'Notify all agents of received request',
    [created, byEndUser],
    [mail('all_agents', '[{{ticket.account}}] {{ticket.title}}', FOR_AGENTS)],
  ],
];

function mail(who: string, subject: string, body: string): Action {
  return { field: 'notification_user', value: [who, subject, body] };
}

function not(field: string, value: string): Condition {
  return { field, operator: 'is_not', value };
}
