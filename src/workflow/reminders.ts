/** How many days before the due date people are reminded. The automations of requirements.json do it; lists mark requests from the first on. */
export const REMINDER_DAYS = [7, 3, 1] as const;
