/**
 * The version of the rules and metrics by which a figure was computed. Change it together with a rule's code,
 * severity or period, or a metric's name, parameters or unit; a test compares.
 */
export const rulesVersion = '2026.1';
