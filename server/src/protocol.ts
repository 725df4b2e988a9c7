/** The section of the user's settings that this extension owns. */
export const settingsSection = 'copydesk';
